namespace PolicySdk.Licensing;

/// <summary>
/// Checks documents of API models (<c>*.apimodel.json</c>). What they mean only the analyzers know; build and tool report the same errors
/// because both ask here.
/// </summary>
public static class ApiModelFormat
{
    /// <summary>How documents of API models are read.</summary>
    internal static DocumentFormat<JsonText> Format { get; } = new(
        ApiModelShapes.ApiModel,
        (_, _) => { },
        (root, check) => new JsonText(check.Errors.Source, root, []));

    /// <summary>Reads a document as JSON, every property of which is right, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<JsonText> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        Format.Read(source, vocabulary, cancellationToken);
}
