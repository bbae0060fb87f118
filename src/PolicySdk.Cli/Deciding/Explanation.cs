using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>A verdict with all that there is to say about it.</summary>
internal sealed class Explanation
{
    /// <param name="verdict">The verdict.</param>
    /// <param name="licenses">The licenses that were asked, one at least.</param>
    public Explanation(Verdict verdict, IReadOnlyList<License> licenses)
    {
        Verdict = verdict;
        Said = verdict.Explain();
        Clause = DecidingClause.Of(verdict);
        Each = [.. licenses.Select(license => Decision.Decide(license, verdict.Use!, verdict.AsOf))];
    }

    /// <summary>The verdict under all licenses.</summary>
    public Verdict Verdict { get; }

    /// <summary>What the engine says of it.</summary>
    public VerdictExplanation Said { get; }

    /// <summary>The clause that decided.</summary>
    public DecidingClause Clause { get; }

    /// <summary>The verdict of each license alone, in the order of their ids.</summary>
    public ImmutableArray<Verdict> Each { get; }

    /// <summary>The nearest use that is allowed; <see langword="null"/> for a use that is allowed and where none is.</summary>
    public Use? Nearest => Verdict.IsAllowed ? null : Said.Nearest;

    /// <summary>A verdict in a sentence.</summary>
    public static string InWords(in Verdict verdict)
    {
        var license = verdict.License!.Id;
        return verdict.Reason switch
        {
            VerdictReason.Forbidden => $"denied: rule '{verdict.Rule!.Id}' of '{license}' forbids it",
            VerdictReason.Policy => $"denied: rule '{verdict.PolicyRule!.Id}' of policy '{verdict.PolicyRule.PolicyId}' forbids it under '{license}'",
            VerdictReason.NoPermit => $"denied: no permit of '{license}' covers it",
            VerdictReason.NotInForce when verdict.StatusEntry is { } entry => $"denied: '{entry.Id}' is {entry.Status} since {entry.From}",
            VerdictReason.NotInForce => $"denied: '{license}' holds {verdict.License.Term}, and not on {verdict.AsOf}",
            _ when verdict.Kind == VerdictKind.Conditional => $"allowed by rule '{verdict.Rule!.Id}' of '{license}', and its duties must be met",
            _ => $"allowed by rule '{verdict.Rule!.Id}' of '{license}'",
        };
    }

    /// <summary>How a license stands on a day, in a few words.</summary>
    public static string StandingInWords(License license, CalendarDate asOf)
    {
        var standing = license.StandingOn(asOf);
        return standing.Ended is { } entry ? $"not in force: {entry}"
            : standing.Term == TermState.NotYet ? $"not yet in force: {license.Term}"
            : standing.Term == TermState.Over ? $"over: {license.Term}"
            : standing.Until is { } until ? $"in force until {until}"
            : "in force, open-ended";
    }

    /// <summary>What is outside and what would be allowed instead, in a sentence; empty where there is nothing to say.</summary>
    public string Help()
    {
        if (Verdict.IsAllowed || Said.Dimension is not { } dimension)
        {
            return "";
        }

        var outside = Said.Outside.IsEmpty ? "" : $"{string.Join(", ", Said.Outside)} is outside; ";
        return Said.AllowedNames.IsEmpty
            ? outside + "no use at all would be allowed"
            : $"{outside}allowed {dimension.Plural()}: {string.Join(", ", Said.AllowedNames)}";
    }
}
