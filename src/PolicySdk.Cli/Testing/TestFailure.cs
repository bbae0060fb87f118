using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Testing;

/// <summary>Makes findings of tests that fail: what was expected, what is, and the place that decided.</summary>
internal sealed class TestFailure
{
    /// <summary>What stands for a rule where a test fails.</summary>
    public const string RuleId = "Test";

    private readonly DocumentFindings _findings;
    private readonly HashSet<string> _documents;

    /// <param name="findings">Makes places of spans.</param>
    /// <param name="documents">The names of the documents; what is built in has no place on disk.</param>
    public TestFailure(DocumentFindings findings, IEnumerable<string> documents)
    {
        _findings = findings;
        _documents = documents.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The finding.</summary>
    public Finding Of(TestOutcome outcome)
    {
        var (test, verdict) = (outcome.Test, outcome.Verdict);
        var explanation = verdict.Explain();
        var actual = Describe(verdict.Kind, verdict.Reason, verdict.License?.Id, outcome.RuleId, verdict.Kind == VerdictKind.Conditional ? outcome.Duties : null);
        var expect = test.Expect;
        return new Finding
        {
            RuleId = RuleId,
            Severity = Severity.Error,
            Message = $"test '{test.Name}' expects {Describe(expect.Verdict, expect.Reason, expect.License, expect.Rule, expect.Duties)}; the verdict is {actual}",
            Location = _findings.Place(test.Path, test.Expect.Span),
            Related = _documents.Contains(explanation.Path)
                ? [new Hop(_findings.Place(explanation.Path, explanation.Span), Label(verdict, explanation))]
                : [],
            Licenses = verdict.License is { } license ? [license.Id] : [],
            LicenseRule = outcome.RuleId ?? "",
            Help = explanation is { Dimension: { } dimension, AllowedNames.IsEmpty: false }
                ? $"{dimension} that would be allowed: {string.Join(", ", explanation.AllowedNames)}"
                : "",
            Test = test.Name,
        };
    }

    private static string Describe(VerdictKind kind, VerdictReason? reason, string? license, string? rule, ImmutableArray<string>? duties)
    {
        var text = kind.ToString();
        text += reason is { } why and not VerdictReason.None ? $" ({why})" : "";
        text += rule is null ? "" : $" by rule '{rule}'";
        text += license is null ? "" : rule is null ? $" by license '{license}'" : $" of license '{license}'";
        return text + (duties is { } names ? names.IsEmpty ? " without duties" : $" with {string.Join(", ", names)}" : "");
    }

    private static string Label(Verdict verdict, VerdictExplanation explanation) => verdict switch
    {
        { PolicyRule: { } rule } => $"rule '{rule.Id}' of policy '{rule.PolicyId}'",
        { StatusEntry: { } entry } => $"{entry.Status} since {entry.From}",
        { Rule: { } rule } => $"rule '{rule.Id}' of license '{verdict.License!.Id}'",
        { Reason: VerdictReason.NotInForce } => $"license '{verdict.License!.Id}' is not in force on {verdict.AsOf}",
        _ when explanation.NearestPermit is { } nearest => $"the nearest Permit, '{nearest.Id}', does not cover it",
        _ => $"license '{verdict.License?.Id}' has no Permit",
    };
}
