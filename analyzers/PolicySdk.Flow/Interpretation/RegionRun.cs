using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PolicySdk.Flow.Interpretation;

/// <summary>The handlers that are in force around a region that is interpreted on its own (a <c>finally</c> block).</summary>
/// <param name="Run">The run that the region was entered from.</param>
/// <param name="Block">The block that it was entered from.</param>
internal sealed record Handlers(RegionRun Run, BasicBlock Block);

/// <summary>The worklist of one pass over the blocks of a region, with the state at each block's entry.</summary>
internal sealed class RegionRun(Frame frame, ControlFlowRegion region, Handlers? around)
{
    private readonly SortedSet<int> _pending = [];
    private readonly Dictionary<int, FlowState> _states = [];
    private readonly Dictionary<int, int> _visits = [];
    private readonly Dictionary<int, int> _leaving = [];
    private readonly Dictionary<(ControlFlowRegion, string), FlowState> _exceptional = [];

    public ControlFlowRegion Region { get; } = region;

    public Handlers? Around { get; } = around;

    /// <summary>The values that handlers catch, by the handler's region.</summary>
    public Dictionary<ControlFlowRegion, AbstractValue> Caught { get; } = [];

    public List<(BasicBlock? Destination, FlowState State)> Leaving { get; } = [];

    public FlowState StateAt(int ordinal) => _states[ordinal];

    public int CountVisit(int ordinal)
    {
        _visits.TryGetValue(ordinal, out var visits);
        return _visits[ordinal] = visits + 1;
    }

    public bool TryTakeBlock(out int ordinal)
    {
        ordinal = _pending.Count == 0 ? -1 : _pending.Min;
        return ordinal >= 0 && _pending.Remove(ordinal);
    }

    public void Enter(BasicBlock block, FlowState state)
    {
        if (!_states.TryGetValue(block.Ordinal, out var known))
        {
            _states.Add(block.Ordinal, state);
            _pending.Add(block.Ordinal);
            return;
        }

        // Where only one way leads, there is nothing to join: what came that way before is part of what comes now, since where ways
        // meet, as they do in every loop, states only grow.
        var joined = !HasOneWay(block) ? frame.Join(known, state) : state.SameAs(known) ? known : state;
        if (!ReferenceEquals(joined, known))
        {
            _states[block.Ordinal] = joined;
            _pending.Add(block.Ordinal);
        }
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
        if (_states.ContainsKey(block.Ordinal))
        {
            _pending.Add(block.Ordinal);
        }
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
        var key = destination?.Ordinal ?? -1;
        if (_leaving.TryGetValue(key, out var index))
        {
            Leaving[index] = (destination, frame.Join(Leaving[index].State, state));
        }
        else
        {
            _leaving.Add(key, Leaving.Count);
            Leaving.Add((destination, state));
        }
    }

    /// <summary>Adds a state in which a <c>try</c> region may be left by exceptions of some types; whether it is news.</summary>
    public bool AddExceptional(ControlFlowRegion tried, string types, FlowState state, out FlowState joined)
    {
        if (!_exceptional.TryGetValue((tried, types), out var known))
        {
            _exceptional.Add((tried, types), state);
            joined = state;
            return true;
        }

        joined = frame.Join(known, state);
        if (ReferenceEquals(joined, known))
        {
            return false;
        }

        _exceptional[(tried, types)] = joined;
        return true;
    }
}
