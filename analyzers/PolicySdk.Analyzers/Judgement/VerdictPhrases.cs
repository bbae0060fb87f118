namespace PolicySdk.Analyzers.Judgement;

/// <summary>Says in words why a use is denied and what would be allowed: the second half of every message about a flow.</summary>
internal static class VerdictPhrases
{
    private const int MostValues = 12;

    /// <summary><c>rule p2 forbids Workplace (improv.license.json:18). Allowed contexts: Research, Entertainment.</c></summary>
    public static string Of(Verdict verdict, VerdictExplanation explanation)
    {
        if (verdict.Reason == VerdictReason.NotInForce)
        {
            return StandingPhrases.NotInForce(verdict.License!, verdict.AsOf, verdict.StatusEntry);
        }

        return Because(verdict, explanation) + ". " + Allowed(verdict, explanation);
    }

    /// <summary><c>policy rule a1 advises against Workplace (acme.policy.json:18)</c>.</summary>
    public static string Advice(PolicyRule advisory) =>
        $"policy rule {advisory.Id} advises against {Values(advisory.Rule, null)} ({FindingReport.ToText(Clause(advisory))})";

    /// <summary>What an advisory rule is about: the first field that narrows it.</summary>
    public static Clause Clause(PolicyRule advisory)
    {
        var narrowing = Vocabulary.Dimensions.RemoveAll(dimension =>
            !advisory.Rule.Names(dimension) || advisory.Rule.Values(dimension).Any(value => value.IsAny));
        return new Clause(advisory.Path, narrowing.IsEmpty ? advisory.Rule.Span : advisory.Rule.SpanOf(narrowing[0]));
    }

    /// <summary>What to do about an advisory rule, in one line.</summary>
    public static string Help(PolicyRule advisory) => $"this is advice and breaks no build{Reason(advisory)}";

    /// <summary>What to do about a denial, in one line.</summary>
    public static string Help(Verdict verdict, VerdictExplanation explanation)
    {
        if (verdict.Reason == VerdictReason.NotInForce)
        {
            return verdict.StatusEntry is null
                ? "train without this data, or ask the licensor to renew the license"
                : "train without this data; only whoever withdrew or suspended the consent can give it anew";
        }

        if (verdict.PolicyRule is { } rule)
        {
            return PolicyHelp(rule, explanation);
        }

        if (explanation.Nearest is not { } nearest || explanation.Dimension is not { } dimension)
        {
            return $"keep data of '{verdict.License?.Id}' out of here, or ask the licensor to grant this use";
        }

        return dimension switch
        {
            Dimension.Capability or Dimension.Context =>
                $"if that is what the code is for, declare a use that the license allows, such as [TrainingUse({Written(nearest)})]; "
                    + "else keep the data out or ask the licensor to grant this use",
            Dimension.DataCategory => "leave that data out, and mark the members that hold the rest with [DataCategory]; or ask the licensor to grant it",
            Dimension.Operation => "leave this call out for data and models under this license, or ask the licensor to grant the operation",
            Dimension.Territory => "say with Territories on [TrainingUse], or with the MSBuild property PolicyTerritories, where this happens; "
                + "or ask the licensor to grant the territory",
            _ => "say with Recipients on [TrainingUse], or with the MSBuild property PolicyRecipients, who receives this; or ask the licensor to grant the recipient",
        };
    }

    /// <summary>Values in a sentence, a long list cut short.</summary>
    public static string List(IReadOnlyList<string> values)
    {
        var shown = string.Join(", ", values.Take(MostValues));
        return values.Count > MostValues ? $"{shown} and {values.Count - MostValues} more" : shown;
    }

    /// <summary>The plural of a dimension in a sentence.</summary>
    public static string Plural(Dimension dimension) => dimension switch
    {
        Dimension.Capability => "capabilities",
        Dimension.Context => "contexts",
        Dimension.DataCategory => "data",
        Dimension.Operation => "operations",
        Dimension.Territory => "territories",
        _ => "recipients",
    };

    private static string Because(Verdict verdict, VerdictExplanation explanation)
    {
        var place = FindingReport.ToText(new Clause(explanation.Path, explanation.Span));
        var outside = List([.. explanation.Outside.Select(Readable)]);
        if (verdict is { Reason: VerdictReason.Forbidden or VerdictReason.Policy, Rule: { } forbid })
        {
            var rule = verdict.PolicyRule is null ? "rule" : "policy rule";
            return $"{rule} {forbid.Id} forbids {Values(forbid, explanation) ?? outside} ({place})";
        }

        return explanation.NearestPermit is { } nearest
            ? $"no rule permits {outside}, the nearest is {nearest.Id} ({place})"
            : $"no rule permits {outside} ({place})";
    }

    // A Forbid that names several dimensions hits only where they meet, so all of them are said.
    private static string? Values(Rule forbid, VerdictExplanation? explanation)
    {
        var parts = new List<string>();
        foreach (var dimension in Vocabulary.Dimensions)
        {
            if (!forbid.Names(dimension))
            {
                continue;
            }

            var values = dimension == explanation?.Dimension && explanation.Forbidden.Length > 0
                ? List([.. explanation.Forbidden.Select(Readable)])
                : List(forbid.Written(dimension));
            parts.Add(parts.Count == 0 ? values : dimension switch
            {
                Dimension.Context => "in context " + values,
                Dimension.DataCategory => "on " + values,
                Dimension.Operation => "by " + values,
                Dimension.Territory => "in " + values,
                _ => "for " + values,
            });
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    private static string PolicyHelp(PolicyRule rule, VerdictExplanation explanation)
    {
        var otherwise = explanation is { Nearest: { } nearest, Dimension: Dimension.Capability or Dimension.Context }
            ? $"if that is what the code is for, declare a use that is allowed, such as [TrainingUse({Written(nearest)})]"
            : "keep this use out of the code";
        return $"{otherwise}; the policy '{rule.PolicyId}' can only be changed by those who answer for it{Reason(rule)}";
    }

    private static string Reason(PolicyRule rule) => rule.Reason is { } reason
        ? "; its reason: " + string.Join(" ", reason.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')
        : "";

    private static string Allowed(Verdict verdict, VerdictExplanation explanation)
    {
        if (explanation.Dimension is not { } dimension || explanation.AllowedNames.IsEmpty)
        {
            return verdict.PolicyRule is null ? $"'{verdict.License!.Id}' allows no use like this." : $"No use like this is allowed on data of '{verdict.License!.Id}'.";
        }

        return $"Allowed {Plural(dimension)}: {List(explanation.AllowedNames)}.";
    }

    private static string Written(Use use)
    {
        var context = use.Context.IsAny ? "" : $", Context = {TermNames.ConstantOf(use.Context)}";
        return TermNames.ConstantOf(use.Capability) + context;
    }

    private static string Readable(Term term) => term.IsAny
        ? term.Dimension switch
        {
            Dimension.Capability => "any capability",
            Dimension.Context => "any context",
            Dimension.DataCategory => "any data",
            Dimension.Operation => "any operation",
            Dimension.Territory => "any territory",
            _ => "any recipient",
        }
        : term.Id;
}
