namespace PolicySdk.Flow.Summaries;

/// <summary>A consumption point in one of its contexts.</summary>
/// <param name="Site">The call that consumes.</param>
/// <param name="Use">What it does.</param>
/// <param name="Consumer">The member that holds the call.</param>
/// <param name="Declarer">The member whose declared use applies, as far as it is known.</param>
/// <param name="Callee">What is called.</param>
internal sealed record EventKey(SyntaxNode Site, UseContract Use, ISymbol Consumer, ISymbol? Declarer, ISymbol Callee)
{
    /// <summary>What comes from the origin of one of these labels is no part of the use.</summary>
    public LabelSet Besides { get; init; }

    /// <inheritdoc/>
    public bool Equals(EventKey? other) =>
        other is not null
        && Site == other.Site
        && Use.Equals(other.Use)
        && Besides.Equals(other.Besides)
        && SymbolEqualityComparer.Default.Equals(Consumer, other.Consumer)
        && SymbolEqualityComparer.Default.Equals(Declarer, other.Declarer)
        && SymbolEqualityComparer.Default.Equals(Callee, other.Callee);

    /// <inheritdoc/>
    public override int GetHashCode() => Site.GetHashCode();
}

/// <summary>What reaches the consumption points of a body and of everything that it calls.</summary>
/// <param name="declarer">The body's member, where it declares what its code is for.</param>
internal sealed class EventLog(ISymbol? declarer)
{
    private readonly Dictionary<EventKey, LabelSet> _events = [];

    public ISymbol? Declarer { get; } = declarer;

    /// <summary>How many labels reach how many points: it grows whenever anything is added.</summary>
    public int Size => _events.Sum(static pair => 1 + pair.Value.Count);

    public IEnumerable<KeyValuePair<EventKey, LabelSet>> Events => _events;

    public void Add(EventKey key, LabelSet labels) =>
        _events[key] = _events.TryGetValue(key, out var known) ? known.Union(labels) : labels;

    public void AddAll(EventLog other)
    {
        foreach (var pair in other._events)
        {
            Add(pair.Key, pair.Value);
        }
    }

    public bool Covers(EventLog other)
    {
        foreach (var pair in other._events)
        {
            if (!_events.TryGetValue(pair.Key, out var known) || !known.Covers(pair.Value))
            {
                return false;
            }
        }

        return true;
    }
}
