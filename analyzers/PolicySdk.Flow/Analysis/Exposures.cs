namespace PolicySdk.Flow.Analysis;

/// <summary>Collects what members hand out to code outside of the compilation.</summary>
internal sealed class Exposures
{
    private readonly Dictionary<Key, LabelSet> _found = [];

    public void Add(ISymbol member, ISymbol outlet, LabelSet labels)
    {
        if (labels.IsEmpty)
        {
            return;
        }

        var key = new Key(member, outlet);
        _found[key] = _found.TryGetValue(key, out var known) ? known.Union(labels) : labels;
    }

    /// <summary>What was collected of the members of a file or of all, by file and position of the members.</summary>
    public ImmutableArray<Exposure> ToExposures(FlowEngine engine, SyntaxTree? tree)
    {
        var exposures = new List<Exposure>(_found.Count);
        foreach (var pair in _found)
        {
            var member = engine.Current(pair.Key.Member);
            if ((tree is null || member.Locations.FirstOrDefault()?.SourceTree == tree)
                && Findings.ArrivalsOf(pair.Value, engine) is { IsEmpty: false } arrivals)
            {
                exposures.Add(new Exposure(member, engine.Current(pair.Key.Outlet), [.. arrivals.Select(arrival => Inside(member, arrival))]));
            }
        }

        exposures.Sort(static (left, right) =>
        {
            var byMember = SourceOrder.Compare(left.Member, right.Member);
            return byMember != 0 ? byMember : SourceOrder.Compare(left.Outlet, right.Outlet);
        });
        return [.. exposures];
    }

    // Leaving the member is no step of the way to it.
    private static Arrival Inside(ISymbol member, Arrival arrival)
    {
        var place = member.Locations.FirstOrDefault();
        return arrival with
        {
            Hops = arrival.Hops.RemoveAll(hop =>
                place is not null && hop.Location.SourceTree == place.SourceTree && hop.Location.SourceSpan.Contains(place.SourceSpan)),
        };
    }

    private readonly struct Key(ISymbol member, ISymbol outlet) : IEquatable<Key>
    {
        public ISymbol Member { get; } = member;

        public ISymbol Outlet { get; } = outlet;

        public bool Equals(Key other) =>
            SymbolEqualityComparer.Default.Equals(Member, other.Member) && SymbolEqualityComparer.Default.Equals(Outlet, other.Outlet);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(Member) * 31) + SymbolEqualityComparer.Default.GetHashCode(Outlet));
    }
}
