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
            return NotInForce(verdict.License!, verdict.AsOf);
        }

        return Because(verdict, explanation) + ". " + Allowed(verdict, explanation);
    }

    /// <summary><c>the license ended on 2026-03-01 (improv.license.json:30), and the build decides for 2026-11-23</c>.</summary>
    public static string NotInForce(License license, CalendarDate asOf)
    {
        var state = license.Term.StateOn(asOf);
        var clause = FindingReport.ToText(Term(license, asOf));
        return state switch
        {
            TermState.NotYet => $"the license begins on {license.Term.From} ({clause}), and the build decides for {asOf}",
            TermState.Over => $"the license ended on {license.Term.Until} ({clause}), and the build decides for {asOf}",
            _ => $"the license is not in force on {asOf} ({clause})",
        };
    }

    /// <summary>The clause of a license's term that puts a date outside it.</summary>
    public static Clause Term(License license, CalendarDate asOf) => new(
        license.Path,
        license.Term.StateOn(asOf) switch
        {
            TermState.NotYet => license.Term.FromSpan,
            TermState.Over => license.Term.UntilSpan,
            _ => license.Term.Span,
        });

    /// <summary>What to do about a denial, in one line.</summary>
    public static string Help(Verdict verdict, VerdictExplanation explanation)
    {
        if (verdict.Reason == VerdictReason.NotInForce)
        {
            return "train without this data, or ask the licensor to renew the license";
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
        var license = verdict.License!;
        var place = FindingReport.ToText(new Clause(license.Path, explanation.Span));
        var outside = List([.. explanation.Outside.Select(Readable)]);
        if (verdict is { Reason: VerdictReason.Forbidden, Rule: { } forbid })
        {
            return $"rule {forbid.Id} forbids {Forbidden(forbid, explanation, outside)} ({place})";
        }

        return explanation.NearestPermit is { } nearest
            ? $"no rule permits {outside}, the nearest is {nearest.Id} ({place})"
            : $"no rule permits {outside} ({place})";
    }

    // A Forbid that names several dimensions hits only where they meet, so all of them are said.
    private static string Forbidden(Rule forbid, VerdictExplanation explanation, string outside)
    {
        var parts = new List<string>();
        foreach (var dimension in Vocabulary.Dimensions)
        {
            if (!forbid.Names(dimension))
            {
                continue;
            }

            var values = dimension == explanation.Dimension && explanation.Forbidden.Length > 0
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

        return parts.Count == 0 ? outside : string.Join(" ", parts);
    }

    private static string Allowed(Verdict verdict, VerdictExplanation explanation)
    {
        if (explanation.Dimension is not { } dimension || explanation.AllowedNames.IsEmpty)
        {
            return $"'{verdict.License!.Id}' allows no use like this.";
        }

        return $"Allowed {Plural(dimension)}: {List(explanation.AllowedNames)}.";
    }

    private static string Written(Use use)
    {
        var context = use.Context.IsAny ? "" : $", Context = Contexts.{use.Context.Id}";
        return $"Capabilities.{use.Capability.Id}{context}";
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
