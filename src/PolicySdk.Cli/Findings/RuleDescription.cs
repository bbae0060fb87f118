namespace PolicySdk.Cli.Findings;

/// <summary>What a report says about a rule.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="Description">Its description; may be empty.</param>
/// <param name="HelpUri">The address of its page; may be empty.</param>
/// <param name="DefaultSeverity">The severity it has by default.</param>
internal sealed record RuleDescription(string Id, string Title, string Description, string HelpUri, Severity DefaultSeverity);
