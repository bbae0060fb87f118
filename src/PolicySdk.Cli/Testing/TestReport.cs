namespace PolicySdk.Cli.Testing;

/// <summary>What a run of tests gave.</summary>
/// <param name="Outcomes">The tests by document and place.</param>
/// <param name="Coverage">What the tests covered; <see langword="null"/> where nobody asked.</param>
internal sealed record TestReport(ImmutableArray<TestOutcome> Outcomes, CoverageReport? Coverage);
