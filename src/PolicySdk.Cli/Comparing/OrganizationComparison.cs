using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>What is different in an organization's own documents beside what its rules do to licenses.</summary>
internal static class OrganizationComparison
{
    /// <summary>The differences that may break builds.</summary>
    public static IEnumerable<DocumentChange> Of(DocumentSet before, DocumentSet after) =>
        Terms(before, after).Concat(Declassifiers(before, after)).Concat(Levels(before, after)).Concat(Waivers(before, after));

    private static IEnumerable<DocumentChange> Terms(DocumentSet before, DocumentSet after)
    {
        var now = after.Vocabularies.SelectMany(document => document.Terms).ToDictionary(term => (term.Dimension, term.Id), term => term.Parent);
        foreach (var document in before.Vocabularies)
        {
            foreach (var term in document.Terms)
            {
                var place = new DocumentPlace(document.Path, document.IdSpan);
                if (!now.TryGetValue((term.Dimension, term.Id), out var parent))
                {
                    yield return Build("term", $"the {term.Dimension.Singular()} '{term.Id}' is gone, and code that names it does not compile", place, null);
                }
                else if (parent != term.Parent)
                {
                    yield return Build("term", $"the {term.Dimension.Singular()} '{term.Id}' is now below '{parent}', was below '{term.Parent}'", place, null);
                }
            }
        }
    }

    private static IEnumerable<DocumentChange> Declassifiers(DocumentSet before, DocumentSet after)
    {
        var now = after.Policies.SelectMany(policy => policy.Declassifiers).Select(each => each.Method).ToHashSet(StringComparer.Ordinal);
        return
            from policy in before.Policies
            from declassifier in policy.Declassifiers
            where !now.Contains(declassifier.Method)
            select Build(
                "declassifier", $"'{declassifier.Method}' no longer declassifies", new DocumentPlace(policy.Path, declassifier.Span), null);
    }

    private static IEnumerable<DocumentChange> Levels(DocumentSet before, DocumentSet after)
    {
        // Several policies may adopt one law, each at a level of its own.
        var now = after.Policies.SelectMany(policy => policy.Rules).ToLookup(rule => rule.ToString(), StringComparer.Ordinal);
        foreach (var rule in before.Policies.SelectMany(policy => policy.Rules))
        {
            if (now[rule.ToString()].FirstOrDefault() is { } same && now[rule.ToString()].All(each => each.Level != rule.Level))
            {
                yield return Build(
                    "level",
                    $"rule '{rule}' is now {same.Level}, was {rule.Level}",
                    new DocumentPlace(rule.Path, rule.Rule.IdSpan),
                    new DocumentPlace(same.Path, same.Rule.IdSpan));
            }
        }
    }

    private static IEnumerable<DocumentChange> Waivers(DocumentSet before, DocumentSet after)
    {
        var now = after.Waivers.SelectMany(document => document.Waivers).Select(waiver => waiver.Id).ToHashSet(StringComparer.Ordinal);
        return
            from document in before.Waivers
            from waiver in document.Waivers
            where !now.Contains(waiver.Id)
            select Build("waiver", $"waiver '{waiver.Id}' is gone, and what it waived is an error again", new DocumentPlace(document.Path, waiver.Span), null);
    }

    private static DocumentChange Build(string kind, string message, DocumentPlace? before, DocumentPlace? after) =>
        new() { Level = ChangeLevel.Build, Kind = kind, Message = message, Before = before, After = after };
}
