namespace PolicySdk.Cli.Findings;

/// <summary>A station of the data on its way from the loader to the use.</summary>
/// <param name="Location">Where.</param>
/// <param name="Text">What happens there; may be empty.</param>
internal sealed record Hop(SourceRange Location, string Text);
