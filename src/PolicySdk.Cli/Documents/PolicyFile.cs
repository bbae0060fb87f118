using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>A policy document that was read from disk.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Read">Its text, or why it is none. The name under which it is reported is its path from the current directory.</param>
internal sealed record PolicyFile(string Path, DocumentRead<DocumentSource> Read);
