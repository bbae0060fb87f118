namespace PolicySdk.Licensing;

/// <summary>
/// A JSON document (comments and trailing commas allowed) as a tree of values with their places, together with what is wrong with it as JSON.
/// </summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class JsonText
{
    /// <summary>How deep objects and arrays may stand in each other.</summary>
    public const int MaximumDepth = 64;

    internal JsonText(DocumentSource source, JsonValue? root, ImmutableArray<DocumentDiagnostic> diagnostics)
    {
        Source = source;
        Root = root;
        Diagnostics = diagnostics;
    }

    /// <summary>The text it was read from.</summary>
    public DocumentSource Source { get; }

    /// <summary>The value of the whole document; null after an error of syntax, but there in spite of duplicate keys.</summary>
    public JsonValue? Root { get; }

    /// <summary>What is wrong with it as JSON, in the order of the text.</summary>
    public ImmutableArray<DocumentDiagnostic> Diagnostics { get; }

    /// <summary>Reads a document. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonText Parse(DocumentSource source, CancellationToken cancellationToken = default) =>
        JsonParser.Parse(source, cancellationToken);
}
