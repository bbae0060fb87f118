using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Testing;

/// <summary>A rule or clause that no test covers.</summary>
/// <param name="Text">Which.</param>
/// <param name="Place">Where; <see langword="null"/> for what is built in.</param>
internal sealed record UncoveredPart(string Text, SourceRange? Place);
