namespace PolicySdk.Flow.Lattice;

/// <summary>The labels on a value, each with the shortest way it is known to have come.</summary>
internal readonly struct LabelSet : IEquatable<LabelSet>
{
    private static readonly Func<int, Trace, Trace, Trace> s_shorter = static (_, left, right) => Trace.Shorter(left, right);

    private readonly IntMap<Trace> _traces;

    private LabelSet(IntMap<Trace> traces) => _traces = traces;

    public static LabelSet Empty => default;

    public bool IsEmpty => _traces.IsEmpty;

    public int Count => _traces.Count();

    /// <summary>Whether two sets are one, with the same ways.</summary>
    public bool SameAs(LabelSet other) => _traces.SameAs(other._traces);

    public LabelSet Add(int label, Trace trace) =>
        _traces.Find(label) is { } known && known.Length <= trace.Length ? this : new(_traces.Set(label, trace));

    public LabelSet Union(LabelSet other) => new(_traces.Merge(other._traces, s_shorter));

    public IntMap<Trace>.Enumerator GetEnumerator() => _traces.GetEnumerator();

    public bool Contains(int label) => _traces.Find(label) is not null;

    /// <summary>Whether every label of <paramref name="other"/> is in this set.</summary>
    public bool Covers(LabelSet other) => _traces.HasKeysOf(other._traces);

    /// <summary>Every way made longer by one step.</summary>
    public LabelSet Then(TraceStep step, SyntaxNode site, ISymbol? symbol) =>
        IsEmpty ? this : new(_traces.Select((_, trace) => trace.Then(step, site, symbol)));

    /// <summary>Every way followed by what happens in a callee.</summary>
    public LabelSet Enter(Trace inner, SyntaxNode site, ISymbol? symbol) =>
        IsEmpty ? this : new(_traces.Select((_, trace) => trace.Enter(inner, site, symbol)));

    /// <summary>Every label changed to another stage or narrowing.</summary>
    public LabelSet Change(LabelTable table, ValueStage? stage, string? narrowing)
    {
        if (IsEmpty || (stage is null && narrowing is null))
        {
            return this;
        }

        var changed = Empty;
        foreach (var (number, trace) in this)
        {
            var label = table[number];
            changed = changed.Add(table.NumberOf(label with { Stage = stage ?? label.Stage, Narrowing = narrowing ?? label.Narrowing }), trace);
        }

        return changed;
    }

    /// <summary>The labels that have a scope, and variables for such.</summary>
    public LabelSet WithScope(LabelTable table)
    {
        var scoped = Empty;
        foreach (var (number, trace) in this)
        {
            var label = table[number];
            scoped = label.IsVariable ? scoped.Add(table.NumberOf(label with { IsScoped = true }), trace)
                : label.Origin!.Kind == OriginKind.Scope ? scoped.Add(number, trace)
                : scoped;
        }

        return scoped;
    }

    /// <summary>The labels that are not among <paramref name="others"/>.</summary>
    public LabelSet Except(LabelSet others)
    {
        var left = Empty;
        foreach (var (number, trace) in this)
        {
            if (!others.Contains(number))
            {
                left = left.Add(number, trace);
            }
        }

        return left;
    }

    /// <inheritdoc/>
    public bool Equals(LabelSet other) => _traces.HasSameKeys(other._traces);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LabelSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var (label, _) in this)
        {
            hash = unchecked(hash * 31 + label);
        }

        return hash;
    }
}
