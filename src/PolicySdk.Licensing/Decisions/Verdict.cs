namespace PolicySdk.Licensing;

/// <summary>The answer to a use on a date: allowed, allowed with duties, or denied, with the rule that decided.</summary>
/// <remarks>
/// Only the answer itself is computed by the decision; <see cref="Duties"/> and <see cref="Explain"/> work out the rest each time they
/// are asked, so keep what they give. The default value is a denial without a license. Immutable, so safe to share between threads.
/// </remarks>
public readonly struct Verdict
{
    private readonly IReadOnlyList<License>? _licenses;

    internal Verdict(
        VerdictKind kind, VerdictReason reason, License? license, Rule? rule, IReadOnlyList<License>? licenses, Use use, CalendarDate asOf)
    {
        Kind = kind;
        Reason = reason;
        License = license;
        Rule = rule;
        Use = use;
        AsOf = asOf;
        _licenses = licenses;
    }

    /// <summary>Whether the use is allowed.</summary>
    public VerdictKind Kind { get; }

    /// <summary>Why it is denied; <see cref="VerdictReason.None"/> if it is not.</summary>
    public VerdictReason Reason { get; }

    /// <summary>The license that decided; null if there was none to ask.</summary>
    public License? License { get; }

    /// <summary>The Forbid that hit or the Permit that counted; null if there is none.</summary>
    public Rule? Rule { get; }

    /// <summary>The rule of a policy that denied; null unless <see cref="Reason"/> is <see cref="VerdictReason.Policy"/>.</summary>
    public PolicyRule? PolicyRule { get; internal init; }

    /// <summary>The entry of a status document that denied; null unless a consent that is not in force did.</summary>
    public StatusEntry? StatusEntry { get; internal init; }

    /// <summary>The use that was asked about; null only in the default value.</summary>
    public Use? Use { get; }

    /// <summary>The date that was asked about.</summary>
    public CalendarDate AsOf { get; }

    /// <summary>The licenses that were asked.</summary>
    public IReadOnlyList<License> Licenses => _licenses ?? (License is null ? [] : [License]);

    /// <summary>Whether the use is allowed, duties or not.</summary>
    public bool IsAllowed => Kind != VerdictKind.Denied;

    /// <summary>
    /// The duties that bind the use, of all licenses, by license id and then in document order; empty unless the verdict is
    /// <see cref="VerdictKind.Conditional"/>.
    /// </summary>
    public ImmutableArray<Duty> Duties
    {
        get
        {
            if (Kind != VerdictKind.Conditional || Use is not { } use)
            {
                return [];
            }

            var asOf = AsOf;
            return [.. Licenses.OrderBy(license => license.Id, StringComparer.Ordinal).SelectMany(license => license.Decisions.DutiesOf(use, asOf)).Distinct()];
        }
    }

    /// <summary>The advisory rules of policies that the use meets, whatever the verdict: they are said and deny nothing.</summary>
    public ImmutableArray<PolicyRule> Advisories =>
        Use is { } use ? [.. Licenses.SelectMany(license => license.Decisions.AdvisoriesOf(use)).Distinct()] : [];

    /// <summary>The earliest last day of the licenses; null if all are open-ended.</summary>
    public CalendarDate? Ends
    {
        get
        {
            CalendarDate? earliest = null;
            foreach (var license in Licenses)
            {
                if (license.StandingOn(AsOf).Until is { } until && (earliest is null || until < earliest))
                {
                    earliest = until;
                }
            }

            return earliest;
        }
    }

    /// <summary>
    /// The rules that made the verdict: of a denial the Forbid that denied, else in every license the Permits that counted; behind them the
    /// advisory rules. Each with the values through which it met the use.
    /// </summary>
    public ImmutableArray<RuleMatch> Matches() => RuleMatches.Of(this);

    /// <summary>
    /// The allowed use that changes the fewest dimensions and, among those, goes the fewest steps: what <see cref="Explain"/> says, without the rest.
    /// The use itself where it is allowed, null where no use is.
    /// </summary>
    public Use? FindNearest() => VerdictExplainer.Nearest(this);

    /// <summary>Works out what failed, where the document says so, and what would be allowed instead.</summary>
    public VerdictExplanation Explain() => VerdictExplainer.Explain(this);
}
