namespace PolicySdk.Licensing;

/// <summary>A document that was read by itself and waits to be checked against the others.</summary>
/// <param name="Errors">What is wrong with it so far.</param>
/// <param name="Root">The document as JSON; null after an error of syntax.</param>
/// <param name="Value">What was read; null if the document by itself has errors.</param>
internal sealed record OpenDocument<T>(DiagnosticBag Errors, JsonValue? Root, T? Value)
    where T : class
{
    public DocumentSource Source => Errors.Source;
}
