namespace PolicySdk.Cli.Testing;

/// <summary>What the tests covered of one license, policy or law.</summary>
/// <param name="Name">What it is and its id.</param>
/// <param name="Path">The name of its document.</param>
/// <param name="Count">How much is covered.</param>
/// <param name="Uncovered">What is not, in the order of the text; a rule that is not covered stands for its clauses too.</param>
internal sealed record DocumentCoverage(string Name, string Path, CoverageCount Count, ImmutableArray<UncoveredPart> Uncovered);
