using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PolicySdk.Flow.Interpretation;

/// <summary>The handlers that are in force around a region that is interpreted on its own (a <c>finally</c> block).</summary>
/// <param name="Run">The run that the region was entered from.</param>
/// <param name="Block">The block that it was entered from.</param>
internal sealed record Handlers(RegionRun Run, BasicBlock Block);

/// <summary>Exceptions of some types that leave a <c>try</c> region through its <c>finally</c> block, and all states in which they do.</summary>
/// <param name="tried">The <c>try</c> region.</param>
/// <param name="types">The types: each kind of exception may be caught somewhere else.</param>
/// <param name="type">The type that was declared of what is thrown, where nothing more is known.</param>
internal sealed class PassingException(ControlFlowRegion tried, string types, ITypeSymbol? type)
{
    public ControlFlowRegion Tried => tried;

    public string Types => types;

    public ITypeSymbol? Type => type;

    /// <summary>What is thrown; <see langword="null"/> for an exception that carries nothing.</summary>
    public AbstractValue? Value { get; set; }

    public FlowState State { get; set; } = null!;

    /// <summary>Whether the <c>finally</c> block has not run in this state.</summary>
    public bool IsPending { get; set; }
}

/// <summary>The worklist of one pass over the blocks of a region, with the state at each block's entry.</summary>
internal sealed class RegionRun(Frame frame, ControlFlowRegion region, Handlers? around, Paths? paths)
{
    private readonly BlockEntry[] _entries = new BlockEntry[region.LastBlockOrdinal - region.FirstBlockOrdinal + 1];
    private int _lowestPending = int.MaxValue;
    private List<PassingException>? _passing;
    private Dictionary<ControlFlowRegion, AbstractValue>? _caught;

    public ControlFlowRegion Region { get; } = region;

    public Handlers? Around { get; } = around;

    public List<(BasicBlock? Destination, FlowState State)> Leaving { get; } = [];

    /// <summary>Takes the first block whose state is news.</summary>
    /// <param name="ordinal">The block.</param>
    /// <param name="state">The state in which it is to be run.</param>
    /// <param name="visits">How often it has been taken with states that came the same way, this time included.</param>
    public bool TryTakeBlock(out int ordinal, out FlowState state, out int visits)
    {
        for (var index = _lowestPending; index < _entries.Length; index++)
        {
            ref var entry = ref _entries[index];
            if (Take(ref entry.First, out state, out visits))
            {
                _lowestPending = index;
                ordinal = index + Region.FirstBlockOrdinal;
                return true;
            }

            for (var i = 0; i < entry.OtherCount; i++)
            {
                if (Take(ref entry.Others![i], out state, out visits))
                {
                    _lowestPending = index;
                    ordinal = index + Region.FirstBlockOrdinal;
                    return true;
                }
            }
        }

        _lowestPending = int.MaxValue;
        (ordinal, state, visits) = (-1, null!, 0);
        return false;
    }

    private static bool Take(ref Arrival arrival, out FlowState state, out int visits)
    {
        var isPending = arrival.IsPending;
        arrival.IsPending = false;
        state = arrival.State!;
        visits = isPending ? ++arrival.Visits : arrival.Visits;
        return isPending;
    }

    public void Enter(BasicBlock block, FlowState state)
    {
        var index = block.Ordinal - Region.FirstBlockOrdinal;
        ref var arrival = ref ArrivalOf(ref _entries[index], block, state);

        // Where only one way leads, there is nothing to join: what came that way before is part of what comes now, since where ways
        // meet, as they do in every loop, states only grow.
        var joined = arrival.State is not { } known ? state
            : paths is not null || !HasOneWay(block) ? frame.Join(known, state)
            : state.SameAs(known) ? known : state;
        if (!ReferenceEquals(joined, arrival.State))
        {
            arrival.State = joined;
            arrival.Path = paths?.PathTo(block.Ordinal, joined) ?? 0;
            arrival.IsPending = true;
            _lowestPending = Math.Min(_lowestPending, index);
        }
    }

    // The states that came the same way, or differ in nothing else.
    private ref Arrival ArrivalOf(ref BlockEntry entry, BasicBlock block, FlowState state)
    {
        if (paths is null || entry.First.State is null)
        {
            return ref entry.First;
        }

        var path = paths.PathTo(block.Ordinal, state);
        if (entry.First.Path == path || paths.AreAlike(state, entry.First.State))
        {
            return ref entry.First;
        }

        for (var i = 0; i < entry.OtherCount; i++)
        {
            if (entry.Others![i].Path == path || paths.AreAlike(state, entry.Others[i].State!))
            {
                return ref entry.Others[i];
            }
        }

        if (entry.Others is null || entry.OtherCount == entry.Others.Length)
        {
            Array.Resize(ref entry.Others, Math.Max(2, 2 * entry.OtherCount));
        }

        return ref entry.Others[entry.OtherCount++];
    }

    private static bool HasOneWay(BasicBlock block) =>
        block.Predecessors.Length == 1
        && block.Predecessors[0] is { FinallyRegions.IsEmpty: true } way
        && way.Source.Ordinal < block.Ordinal
        && !BeginsHandler(block);

    private static bool BeginsHandler(BasicBlock block)
    {
        for (var at = block.EnclosingRegion; at is not null && at.FirstBlockOrdinal == block.Ordinal; at = at.EnclosingRegion)
        {
            if (at.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a block up again although its state did not grow, since what it reads besides has.</summary>
    public void Again(BasicBlock block)
    {
        var index = block.Ordinal - Region.FirstBlockOrdinal;
        ref var entry = ref _entries[index];
        if (entry.First.State is null)
        {
            return;
        }

        entry.First.IsPending = true;
        for (var i = 0; i < entry.OtherCount; i++)
        {
            entry.Others![i].IsPending = true;
        }

        _lowestPending = Math.Min(_lowestPending, index);
    }

    public void EnterOrLeave(BasicBlock destination, FlowState state)
    {
        if (destination.Kind != BasicBlockKind.Exit
            && destination.Ordinal >= Region.FirstBlockOrdinal
            && destination.Ordinal <= Region.LastBlockOrdinal)
        {
            Enter(destination, state);
        }
        else
        {
            Leave(destination, state);
        }
    }

    public void Leave(BasicBlock? destination, FlowState state)
    {
        var index = Leaving.FindIndex(known => known.Destination == destination);
        if (index < 0)
        {
            Leaving.Add((destination, state));
        }
        else
        {
            Leaving[index] = (destination, frame.Join(Leaving[index].State, state));
        }
    }

    /// <summary>The values that a handler catches, by its region; <see langword="null"/> where it catches none.</summary>
    public AbstractValue? CaughtBy(ControlFlowRegion handler) => _caught is not null && _caught.TryGetValue(handler, out var value) ? value : null;

    /// <summary>Adds what a handler catches; whether it is news.</summary>
    public bool AddCaught(ControlFlowRegion handler, AbstractValue value)
    {
        var known = CaughtBy(handler);
        var joined = known is null ? value : known.Join(value);
        (_caught ??= [])[handler] = joined;
        return known is null || !joined.Equals(known);
    }

    /// <summary>
    /// Adds a state in which exceptions leave a <c>try</c> region through its <c>finally</c> block. The block runs when the blocks before it
    /// have settled, once for all the places that may throw.
    /// </summary>
    public void AddPassing(ControlFlowRegion tried, string types, ITypeSymbol? type, AbstractValue? value, FlowState state)
    {
        _passing ??= [];
        var known = _passing.Find(each => each.Tried == tried && each.Types == types && SymbolEqualityComparer.Default.Equals(each.Type, type) && each.Value is null == value is null);
        if (known is null)
        {
            _passing.Add(new PassingException(tried, types, type) { Value = value, State = state, IsPending = true });
            return;
        }

        var joined = frame.Join(known.State, state);
        var joinedValue = value is null ? null : known.Value!.Join(value);
        known.IsPending |= !ReferenceEquals(joined, known.State) || !Equals(joinedValue, known.Value);
        known.State = joined;
        known.Value = joinedValue;
    }

    /// <summary>The innermost exceptions that have not passed their <c>finally</c> block in the states that are known by now.</summary>
    public PassingException? TakePassing()
    {
        PassingException? innermost = null;
        foreach (var each in _passing ?? [])
        {
            if (each.IsPending && (innermost is null || each.Tried.FirstBlockOrdinal > innermost.Tried.FirstBlockOrdinal))
            {
                innermost = each;
            }
        }

        if (innermost is not null)
        {
            innermost.IsPending = false;
        }

        return innermost;
    }

    // Nearly all blocks have one.
    private struct BlockEntry
    {
        public Arrival First;
        public Arrival[]? Others;
        public int OtherCount;
    }

    // What comes to a block on ways that are not told apart.
    private struct Arrival
    {
        public FlowState? State;
        public int Path;
        public int Visits;
        public bool IsPending;
    }
}
