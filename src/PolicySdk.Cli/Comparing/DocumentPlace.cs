using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>A place in a document.</summary>
/// <param name="Path">The document, as its source names it.</param>
/// <param name="Span">The place in it.</param>
internal sealed record DocumentPlace(string Path, DocumentSpan Span);
