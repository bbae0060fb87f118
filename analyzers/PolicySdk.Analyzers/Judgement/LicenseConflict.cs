namespace PolicySdk.Analyzers.Judgement;

/// <summary>Says in which dimension licenses allow nothing in common, where it is one dimension alone.</summary>
internal static class LicenseConflict
{
    // What licenses differ in is most often the purpose, then where. Every Permit includes the licensee, so recipients never part them.
    private static readonly ImmutableArray<Dimension> s_dimensions =
        [Dimension.Capability, Dimension.Context, Dimension.Operation, Dimension.DataCategory, Dimension.Territory];

    /// <summary>A conflict: what it is, and the clause of the first license that it stands in.</summary>
    public readonly record struct Found(string Text, string Rule, Clause Clause);

    /// <summary>The first dimension in which two of the licenses have no permitted value in common; <see langword="null"/> where none is.</summary>
    public static Found? Find(IReadOnlyList<License> licenses)
    {
        foreach (var dimension in s_dimensions)
        {
            for (var i = 0; i < licenses.Count; i++)
            {
                for (var j = i + 1; j < licenses.Count; j++)
                {
                    if (AreApart(licenses[i], licenses[j], dimension))
                    {
                        return Describe(licenses[i], licenses[j], dimension);
                    }
                }
            }
        }

        return null;
    }

    private static bool AreApart(License left, License right, Dimension dimension)
    {
        var any = false;
        foreach (var first in Permits(left))
        {
            foreach (var second in Permits(right))
            {
                any = true;
                if (first.Values(dimension).Any(value => second.Values(dimension).Any(value.Overlaps)))
                {
                    return false;
                }
            }
        }

        return any;
    }

    private static Found Describe(License left, License right, Dimension dimension)
    {
        var rule = Permits(left).First();
        return new Found(
            $"{Part(left, dimension)}, {Part(right, dimension)}",
            rule.Id,
            new Clause(left.Path, rule.SpanOf(dimension)));
    }

    private static string Part(License license, Dimension dimension)
    {
        var permits = Permits(license).ToList();
        var values = permits.SelectMany(permit => permit.Written(dimension)).Distinct(StringComparer.Ordinal).ToList();
        var place = FindingReport.ToText(new Clause(license.Path, permits[0].SpanOf(dimension)));
        return $"'{license.Id}' permits only the {VerdictPhrases.Plural(dimension)} {VerdictPhrases.List(values)} ({place})";
    }

    private static IEnumerable<Rule> Permits(License license) => license.Rules.Where(rule => rule.Effect == RuleEffect.Permit);
}
