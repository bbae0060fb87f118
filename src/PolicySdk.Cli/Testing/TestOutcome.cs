using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Testing;

/// <summary>What became of one test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Place">The test in its document.</param>
/// <param name="Verdict">The verdict that was given.</param>
/// <param name="Passed">Whether it is the one that was expected.</param>
internal sealed record TestOutcome(PolicyTest Test, SourceRange Place, Verdict Verdict, bool Passed)
{
    /// <summary>The id of the rule that decided; <see langword="null"/> where none did.</summary>
    public string? RuleId => Verdict.PolicyRule?.Id ?? Verdict.Rule?.Id;

    /// <summary>The names of the duties that bind the use, in order, each once.</summary>
    public ImmutableArray<string> Duties => [.. Verdict.Duties.Select(duty => duty.Name).Distinct()];

    /// <summary>Asks what a test asks, and compares.</summary>
    /// <param name="test">The test.</param>
    /// <param name="place">The test in its document.</param>
    /// <param name="documents">Where its licenses are.</param>
    /// <param name="asOf">The day to judge by instead of that of the test.</param>
    public static TestOutcome Of(PolicyTest test, SourceRange place, DocumentSet documents, CalendarDate? asOf)
    {
        var licenses = test.Use.Licenses
            .Select(id => documents.TryGetLicense(id, out var license) ? license : throw new InvalidOperationException($"There is no license '{id}'."))
            .ToArray();
        var verdict = Decision.Decide(licenses, test.Use.Use, asOf ?? test.AsOf);
        var outcome = new TestOutcome(test, place, verdict, Passed: false);
        return outcome with { Passed = outcome.Fits(test.Expect) };
    }

    private bool Fits(PolicyTestExpectation expected) =>
        Verdict.Kind == expected.Verdict
        && (expected.Reason is not { } reason || Verdict.Reason == reason)
        && (expected.License is not { } license || Verdict.License?.Id == license)
        && (expected.Rule is not { } rule || RuleId == rule || Verdict.PolicyRule?.ToString() == rule)
        && (expected.Duties is not { } duties || Duties.ToHashSet(StringComparer.Ordinal).SetEquals(duties));
}
