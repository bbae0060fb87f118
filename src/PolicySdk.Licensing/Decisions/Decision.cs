namespace PolicySdk.Licensing;

/// <summary>Decides whether a use is allowed. The one place that does: IDE, build, tool and run time all ask here.</summary>
/// <remarks>Pure functions of their arguments; safe to call from any thread. Deciding allocates nothing once a license was asked before.</remarks>
public static class Decision
{
    /// <summary>Decides a use under one license.</summary>
    /// <exception cref="ArgumentException">The use and the license were made with different vocabularies.</exception>
    public static Verdict Decide(License license, Use use, CalendarDate asOf) => Decide(license, null, use, asOf);

    /// <summary>
    /// Decides a use under several licenses: all must allow it. Denied beats Conditional beats Allowed; of several licenses that give
    /// the same verdict the first by id is named. The order of the list does not matter; no license at all denies.
    /// </summary>
    /// <exception cref="ArgumentException">The use and a license were made with different vocabularies.</exception>
    public static Verdict Decide(IReadOnlyList<License> licenses, Use use, CalendarDate asOf)
    {
        if (licenses is LicenseGroup group && group.Count > 0)
        {
            if (!ReferenceEquals(group[0].Vocabulary, use.Vocabulary))
            {
                throw OtherVocabulary(group[0], nameof(use));
            }

            if (group.Table.TryDecide(use, asOf, out var deciding))
            {
                return Decide(group[deciding], group, use, asOf);
            }
        }

        var verdict = new Verdict(VerdictKind.Denied, VerdictReason.NoPermit, null, null, licenses, use, asOf);
        for (var i = 0; i < licenses.Count; i++)
        {
            var next = Decide(licenses[i], licenses, use, asOf);
            if (i == 0 || next.Kind < verdict.Kind
                || (next.Kind == verdict.Kind && string.CompareOrdinal(next.License!.Id, verdict.License!.Id) < 0))
            {
                verdict = next;
            }
        }

        return verdict;
    }

    /// <summary>Whether any use at all is allowed by all licenses on the date; exact.</summary>
    /// <remarks>
    /// A use that leaves its data unsaid is about each license's own, so licenses need no category of data in common. A license that is
    /// not in force allows nothing, or, by what its end does to existing models, something at <see cref="Stage.Model"/> alone.
    /// </remarks>
    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public static bool AnyCommonUse(IReadOnlyList<License> licenses, CalendarDate asOf) => new CommonUse(licenses, asOf).Exists();

    private static Verdict Decide(License license, IReadOnlyList<License>? licenses, Use use, CalendarDate asOf)
    {
        if (!ReferenceEquals(license.Vocabulary, use.Vocabulary))
        {
            throw OtherVocabulary(license, nameof(use));
        }

        var (kind, reason, rule) = license.Decisions.Decide(use, asOf);
        return Verdict(license, licenses, use, asOf, kind, reason, rule);
    }

    /// <summary>The verdict of one license, with all that decided.</summary>
    internal static Verdict Verdict(
        License license, IReadOnlyList<License>? licenses, Use use, CalendarDate asOf, VerdictKind kind, VerdictReason reason, int rule)
    {
        var table = license.Decisions;
        return new Verdict(kind, reason, license, rule < 0 ? null : table.Rules[rule], licenses, use, asOf)
        {
            PolicyRule = reason == VerdictReason.Policy ? table.PolicyRuleAt(rule) : null,
            StatusEntry = reason == VerdictReason.NotInForce ? license.StandingOn(asOf).Denying(use.Stage, use.Operation) ?? table.PerformerOut(use, asOf) : null,
        };
    }

    private static ArgumentException OtherVocabulary(License license, string parameter) =>
        new($"The use was made with another vocabulary than license '{license.Id}'.", parameter);
}
