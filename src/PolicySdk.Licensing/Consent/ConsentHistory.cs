namespace PolicySdk.Licensing;

/// <summary>What status documents say of one license and of performers: dated entries, of which the latest one not after a day counts.</summary>
/// <remarks>Nothing said means given. Immutable, so safe to share between threads.</remarks>
public sealed class ConsentHistory
{
    private readonly ImmutableDictionary<string, ImmutableArray<StatusEntry>> _performers;

    private ConsentHistory(ImmutableArray<StatusEntry> entries, ImmutableDictionary<string, ImmutableArray<StatusEntry>> performers)
    {
        Entries = entries;
        _performers = performers;
    }

    /// <summary>No document says anything, so every consent is given.</summary>
    public static ConsentHistory None { get; } = new([], ImmutableDictionary.Create<string, ImmutableArray<StatusEntry>>(StringComparer.Ordinal));

    /// <summary>The entries of the license itself, by day.</summary>
    public ImmutableArray<StatusEntry> Entries { get; }

    /// <summary>The ids of the performers of whom some document speaks, in no order.</summary>
    public IEnumerable<string> Performers => _performers.Keys;

    /// <summary>Whether no document says anything of the license or of any performer.</summary>
    public bool IsEmpty => Entries.IsEmpty && _performers.IsEmpty;

    /// <summary>The entries of a performer, by day; none where no document speaks of them.</summary>
    public ImmutableArray<StatusEntry> OfPerformer(string performer) => _performers.TryGetValue(performer, out var entries) ? entries : [];

    /// <summary>The entry of the license that counts on a day; null if there is none, which means given.</summary>
    public StatusEntry? On(CalendarDate date) => Latest(Entries, date);

    /// <summary>The entry of a performer that counts on a day; null if there is none, which means given.</summary>
    public StatusEntry? On(string performer, CalendarDate date) => Latest(OfPerformer(performer), date);

    /// <summary>The entry by which a performer is out of force on a day; null if they are not.</summary>
    internal StatusEntry? OutOfForce(string performer, CalendarDate date) =>
        On(performer, date) is { } entry && !entry.Status.IsInForce() ? entry : null;

    /// <summary>The first day of the time without force that lasts on the day of an entry: several entries may follow each other.</summary>
    internal static CalendarDate OutSince(ImmutableArray<StatusEntry> entries, StatusEntry current)
    {
        var since = current.From;
        for (var i = entries.IndexOf(current); i >= 0 && !entries[i].Status.IsInForce(); i--)
        {
            since = entries[i].From;
        }

        return since;
    }

    /// <summary>Joins documents into one history per license, all with the same performers.</summary>
    internal static Func<string, ConsentHistory> Of(IEnumerable<StatusEntry> entries)
    {
        var bySubject = entries.ToLookup(entry => entry.Subject);
        var licenses = Group(bySubject[StatusSubject.License]);
        var performers = Group(bySubject[StatusSubject.Performer]);
        var others = performers.IsEmpty ? None : new ConsentHistory([], performers);
        return id => licenses.TryGetValue(id, out var own) ? new ConsentHistory(own, performers) : others;
    }

    private static ImmutableDictionary<string, ImmutableArray<StatusEntry>> Group(IEnumerable<StatusEntry> entries) =>
        entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).ToImmutableDictionary(
            group => group.Key,
            group => group.OrderBy(entry => entry.From).ToImmutableArray(),
            StringComparer.Ordinal);

    private static StatusEntry? Latest(ImmutableArray<StatusEntry> entries, CalendarDate date)
    {
        StatusEntry? latest = null;
        foreach (var entry in entries)
        {
            if (entry.From > date)
            {
                break;
            }

            latest = entry;
        }

        return latest;
    }
}
