namespace PolicySdk.Licensing;

/// <summary>How a license stands on every day there is: its term, its renewals and what status documents say, laid out once.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
internal sealed class LicenseTimeline
{
    private readonly License _license;
    private readonly ImmutableArray<LicenseStanding> _standings;

    public LicenseTimeline(License license)
    {
        _license = license;
        var standings = ImmutableArray.CreateBuilder<LicenseStanding>();
        CalendarDate? outSince = null;
        foreach (var day in TurningPoints().Distinct().OrderBy(day => day))
        {
            var performersOut = license.Performers.Select(performer => license.Consent.OutOfForce(performer, day)).OfType<StatusEntry>().ToImmutableArray();
            var ended = Ended(day, performersOut);
            outSince = ended is null ? null : outSince ?? day;
            standings.Add(At(day, performersOut, ended, outSince));
        }

        _standings = standings.ToImmutable();
    }

    /// <summary>The standings by their first day; the first one begins with the first date there is.</summary>
    public ImmutableArray<LicenseStanding> Standings => _standings;

    /// <summary>How the license stands on a day.</summary>
    public LicenseStanding On(CalendarDate date)
    {
        var last = _standings.Length - 1;
        while (last > 0 && date < _standings[last].From)
        {
            last--;
        }

        return _standings[last];
    }

    /// <summary>How it stands on the first day after another on which it is not in force; null where there is none.</summary>
    public LicenseStanding? NextEnd(CalendarDate date)
    {
        foreach (var standing in _standings)
        {
            if (standing.From > date && !standing.IsInForce)
            {
                return standing;
            }
        }

        return null;
    }

    /// <summary>Every day on which something may change, and perhaps some more.</summary>
    private IEnumerable<CalendarDate> TurningPoints()
    {
        var consent = _license.Consent;
        var entries = consent.Entries.Concat(_license.Performers.SelectMany(performer => consent.OfPerformer(performer))).ToArray();
        yield return default;
        yield return _license.Term.From;
        foreach (var entry in entries)
        {
            yield return entry.From;
            yield return After(_license.Withdrawal.Effects.RetrainDeadline(entry.From));
        }

        var ends = consent.Entries.Select(entry => entry.Until).Append(_license.Term.Until);
        foreach (var end in ends)
        {
            if (end is { } last)
            {
                yield return After(last);
                yield return After(_license.Term.AtEnd.RetrainDeadline(last));
            }
        }
    }

    private static CalendarDate After(CalendarDate day) => day.AddDays(1);

    /// <summary>The entry by which consent is not in force: of the license, or of the last performer if all are out.</summary>
    private StatusEntry? Ended(CalendarDate day, ImmutableArray<StatusEntry> performersOut)
    {
        var own = _license.Consent.On(day);
        return own is not null && !own.Status.IsInForce() ? own
            : performersOut.Length > 0 && performersOut.Length == _license.Performers.Length ? LastOut(performersOut)
            : null;
    }

    private LicenseStanding At(CalendarDate day, ImmutableArray<StatusEntry> performersOut, StatusEntry? ended, CalendarDate? outSince)
    {
        var (until, renewal) = Until(day);
        var state = day < _license.Term.From ? TermState.NotYet : day > until ? TermState.Over : TermState.Running;
        var afterTerm = state switch
        {
            TermState.NotYet => ModelsAfterEnd.Nothing,
            TermState.Over => Left(_license.Term.AtEnd, until!.Value, day),
            _ => ModelsAfterEnd.AsBefore,
        };
        var afterConsent = outSince is not { } since ? ModelsAfterEnd.AsBefore
            : IsSuspended(ended!, performersOut) ? ModelsAfterEnd.Nothing
            : Left(_license.Withdrawal.Effects, since, day);

        // Where both have ended, the stricter one counts.
        return new LicenseStanding(day, state, until)
        {
            Renewal = renewal,
            Ended = ended,
            PerformersOut = performersOut,
            Models = afterConsent < afterTerm ? afterConsent : afterTerm,
            ModelsWithoutConsent = afterConsent,
        };
    }

    /// <summary>
    /// The last day of the term as it stands on a day: what the latest renewal says, even where that is earlier than the license does. A renewal
    /// counts from its own day on, so one that comes late leaves the days between without a license.
    /// </summary>
    private (CalendarDate? Until, StatusEntry? Renewal) Until(CalendarDate day)
    {
        var renewal = _license.Term.Renewal == Licensing.Renewal.None
            ? null
            : _license.Consent.Entries.LastOrDefault(entry => entry.From <= day && entry.Status == ConsentStatus.RenewedConsentGiven);
        return renewal is null ? (_license.Term.Until, null) : (renewal.Until, renewal);
    }

    private StatusEntry LastOut(ImmutableArray<StatusEntry> performersOut) =>
        performersOut.OrderBy(entry => OutSince(entry)).ThenBy(entry => entry.Id, StringComparer.Ordinal).Last();

    private CalendarDate OutSince(StatusEntry entry) => ConsentHistory.OutSince(_license.Consent.OfPerformer(entry.Id), entry);

    private bool IsSuspended(StatusEntry ended, ImmutableArray<StatusEntry> performersOut) =>
        ended.Status == ConsentStatus.Suspended
        || (performersOut.Length == _license.Performers.Length && performersOut.Any(entry => entry.Status == ConsentStatus.Suspended));

    private static ModelsAfterEnd Left(EndEffects effects, CalendarDate end, CalendarDate day) => effects.ExistingModels switch
    {
        ExistingModels.None => ModelsAfterEnd.AsBefore,
        ExistingModels.NoNewVersions => ModelsAfterEnd.NoNewVersions,
        ExistingModels.RetrainBy when day <= effects.RetrainDeadline(end) => ModelsAfterEnd.NoNewVersions,
        _ => ModelsAfterEnd.Nothing,
    };
}
