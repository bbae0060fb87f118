namespace PolicySdk.Licensing;

/// <summary>Finds the rules that made a verdict: of a denial the one that denied, else in every license the Permits that counted.</summary>
internal static class RuleMatches
{
    public static ImmutableArray<RuleMatch> Of(Verdict verdict)
    {
        if (verdict.License is not { } decided || verdict.Use is not { } use)
        {
            return [];
        }

        var advisories = verdict.Licenses.SelectMany(license => license.Decisions.AdvisoriesOf(use)
            .Select(rule => new RuleMatch(license, rule.Rule, rule, Met(rule.Rule, license, use))));
        if (verdict.IsAllowed)
        {
            return [.. verdict.Licenses.SelectMany(license => Counting(license, use, verdict.AsOf)), .. advisories];
        }

        return verdict.Rule is { Effect: RuleEffect.Forbid } forbid
            ? [new RuleMatch(decided, forbid, verdict.PolicyRule, Met(forbid, decided, use)), .. advisories]
            : [.. advisories];
    }

    /// <summary>The Permits that count for the atoms of an allowed use, in document order, each once.</summary>
    private static IEnumerable<RuleMatch> Counting(License license, Use use, CalendarDate asOf)
    {
        var table = license.Decisions;
        var clauses = new SortedDictionary<int, HashSet<RuleClause>>();
        foreach (var category in table.DataOf(use))
        {
            foreach (var territory in use.Territories)
            {
                foreach (var recipient in use.Recipients)
                {
                    var atom = use with { DataCategories = [category], Territories = [territory], Recipients = [recipient] };
                    var permit = table.Decide(atom, asOf).Rule;
                    if (permit >= 0)
                    {
                        var matched = clauses.TryGetValue(permit, out var known) ? known : clauses[permit] = [];
                        matched.UnionWith(table.Rules[permit].Clauses.Where(clause => Covers(clause, table.TermsOf(atom, clause.Dimension)[0])));
                    }
                }
            }
        }

        return clauses.Select(each => new RuleMatch(
            license, table.Rules[each.Key], null, [.. table.Rules[each.Key].Clauses.Where(each.Value.Contains)]));
    }

    private static bool Covers(RuleClause clause, Term term) => clause.Terms.Any(value => value.Covers(term));

    /// <summary>The values of a Forbid that a use meets. Its fields are free of each other, since a use has every atom of its sets.</summary>
    private static ImmutableArray<RuleClause> Met(Rule forbid, License license, Use use) =>
        [.. forbid.Clauses.Where(clause => license.Decisions.TermsOf(use, clause.Dimension).Any(term => RuleRows.Meets(forbid, clause, term, use.Except)))];
}
