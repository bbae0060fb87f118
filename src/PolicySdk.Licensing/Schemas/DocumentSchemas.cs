namespace PolicySdk.Licensing;

/// <summary>The JSON Schemas (2020-12) of the kinds of documents, for completion and checking in editors.</summary>
/// <remarks>
/// Written from the same definitions that documents are checked against. What a schema accepts may still be rejected for what a schema
/// cannot say, such as a name that points at nothing; the text of each schema lists it. What a schema rejects is rejected.
/// </remarks>
public static class DocumentSchemas
{
    private const string Base = "https://policysdk.dev/schemas/";

    /// <summary>The schema of a kind, as text: ASCII, lines ending with LF, always the same for the same vocabulary.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="vocabulary">The terms that documents may use: the built-in ones, or those of an organization too.</param>
    public static string Of(DocumentKind kind, Vocabulary vocabulary)
    {
        var shape = DocumentShapes.Of(kind);
        return SchemaWriter.Write(shape, Base + kind.SchemaName(), "PolicySdk: " + shape.Noun, vocabulary);
    }
}
