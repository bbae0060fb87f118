using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>What is different in an organization's own documents beside what its rules do to licenses.</summary>
internal static class OrganizationComparison
{
    /// <summary>The differences that may break builds, and those by which data or findings get through that did not.</summary>
    public static IEnumerable<DocumentChange> Of(DocumentSet before, DocumentSet after) =>
        Terms(before, after).Concat(Declassifiers(before, after)).Concat(Levels(before, after)).Concat(Waivers(before, after))
            .Concat(NewDeclassifiers(before, after)).Concat(NewWaivers(before, after)).Concat(WaiverTerms(before, after));

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

    private static IEnumerable<DocumentChange> NewDeclassifiers(DocumentSet before, DocumentSet after)
    {
        var known = before.Policies.SelectMany(policy => policy.Declassifiers).Select(each => each.Method).ToHashSet(StringComparer.Ordinal);
        return
            from policy in after.Policies
            from declassifier in policy.Declassifiers
            where !known.Contains(declassifier.Method)
            select Widened(
                "declassifier", $"'{declassifier.Method}' now declassifies: what it hands out comes under no license", new DocumentPlace(policy.Path, declassifier.Span));
    }

    private static IEnumerable<DocumentChange> NewWaivers(DocumentSet before, DocumentSet after)
    {
        // Not by the id alone: one that is kept for another finding or a later end lets more through.
        var known = before.Waivers.SelectMany(document => document.Waivers).Select(WhatItWaives).ToHashSet();
        return
            from document in after.Waivers
            from waiver in document.Waivers
            where !known.Contains(WhatItWaives(waiver))
            select Widened(
                "waiver", $"waiver '{waiver.Id}' is new or was changed: a finding of {waiver.Rule} passes until {waiver.Expires}", new DocumentPlace(document.Path, waiver.Span));

        static object WhatItWaives(Waiver waiver) =>
            (waiver.Id, waiver.Rule, waiver.Project, waiver.Symbol, waiver.License, waiver.Content, waiver.From, waiver.Expires);
    }

    private static IEnumerable<DocumentChange> WaiverTerms(DocumentSet before, DocumentSet after)
    {
        var known = before.Policies.Select(TermsOf).ToHashSet(StringComparer.Ordinal);
        return
            from policy in after.Policies
            where policy.Waivers is not null && !known.Contains(TermsOf(policy))
            select Widened("waivers", $"policy '{policy.Id}' has other terms for waivers: {TermsOf(policy)}", new DocumentPlace(policy.Path, policy.IdSpan))
                with { Direction = ChangeDirection.Both };

        static string TermsOf(Policy policy) => policy.Waivers is not { } terms
            ? ""
            : string.Join("; ", terms.Approvers.Select(approver => $"{approver.Key} for {string.Join(", ", approver.Rules)}").Prepend($"up to {terms.Maximum}"));
    }

    private static DocumentChange Widened(string kind, string message, DocumentPlace after) =>
        new() { Level = ChangeLevel.Rights, Direction = ChangeDirection.Widened, Kind = kind, Message = message, After = after };

    private static DocumentChange Build(string kind, string message, DocumentPlace? before, DocumentPlace? after) =>
        new() { Level = ChangeLevel.Build, Kind = kind, Message = message, Before = before, After = after };
}
