using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    private int _finallyDepth;
    private bool _hasThrown;

    /// <summary>Something at the current point throws <paramref name="value"/>; nothing behind it is reached.</summary>
    private void Throw(AbstractValue value, IOperation? source)
    {
        if (source is not null)
        {
            value = Travel(value, TraceStep.Thrown, source.Syntax, null);
        }

        Raise(value, source?.Type);
        _reachable = false;
    }

    /// <summary>Something at the current point may throw an exception that carries nothing.</summary>
    private void MayThrow() => Raise(null, null);

    /// <summary>The current state flows into every handler around that may catch.</summary>
    private void Raise(AbstractValue? value, ITypeSymbol? type)
    {
        var run = _run;
        var block = _block;
        var state = _frame.State;
        while (run is not null)
        {
            // Around the root of a lambda stand the regions of the code that creates it: they handle nothing of what it throws.
            for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
            {
                if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } around || !Covers(run.Region, region))
                {
                    continue;
                }

                if (around.Kind == ControlFlowRegionKind.TryAndFinally)
                {
                    if (!RaiseThroughFinally(run, region, around, TypesOf(value), ref state))
                    {
                        return;
                    }
                }
                else if (around.Kind == ControlFlowRegionKind.TryAndCatch && RaiseIntoCatches(run, around, state, ref value, type))
                {
                    return;
                }
            }

            block = run.Around?.Block;
            run = run.Around?.Run;
            if (block is null)
            {
                break;
            }
        }

        if (value is null)
        {
            _mayThrow = true;
        }
        else
        {
            _thrown = Join(_thrown, value);
            _thrownObjects = _hasThrown ? _frame.Join(_thrownObjects, state.Objects) : state.Objects;
            _hasThrown = true;
        }
    }

    private static bool Covers(ControlFlowRegion outer, ControlFlowRegion inner) =>
        outer.FirstBlockOrdinal <= inner.FirstBlockOrdinal && inner.LastBlockOrdinal <= outer.LastBlockOrdinal;

    // Whether the exception goes on behind the finally block; its state is then the one at that block's end.
    private bool RaiseThroughFinally(RegionRun run, ControlFlowRegion tried, ControlFlowRegion around, string types, ref FlowState state)
    {
        run.AddExceptional(tried, types, state, out var joined);
        var handler = around.NestedRegions[1];
        if (_finallyDepth > 8)
        {
            return true;
        }

        var before = _frame.State;
        var (blockBefore, reachableBefore) = (_block, _reachable);
        _finallyDepth++;
        var leaving = RunBlocks(handler, _graph.Blocks[handler.FirstBlockOrdinal], joined, new Handlers(run, OutsideOf(around)));
        _finallyDepth--;
        _frame.Restore(before);
        (_block, _reachable) = (blockBefore, reachableBefore);
        FlowState? end = null;
        foreach (var (destination, left) in leaving)
        {
            if (destination is null)
            {
                end = end is null ? left : _frame.Join(end, left);
            }
        }

        if (end is null)
        {
            return false;
        }

        state = end;
        return true;
    }

    // Exceptions of other types go on to other handlers, each with the state in which it was thrown.
    private string TypesOf(AbstractValue? thrown)
    {
        var types = new SortedSet<int>();
        foreach (var node in thrown?.Refs ?? default)
        {
            types.Add(_frame.Find(node)?.Type is { } type ? _engine.NumberOf(type) : -1);
        }

        return string.Join(",", types);
    }

    // A block whose enclosing regions are those around the given one.
    private BasicBlock OutsideOf(ControlFlowRegion region)
    {
        foreach (var block in _graph.Blocks)
        {
            if (block.EnclosingRegion == region.EnclosingRegion)
            {
                return block;
            }
        }

        return _graph.Blocks[0];
    }

    // Whether everything that is thrown is caught here; what may not be is left in `value`.
    private bool RaiseIntoCatches(RegionRun run, ControlFlowRegion around, FlowState state, ref AbstractValue? value, ITypeSymbol? type)
    {
        for (var i = 1; i < around.NestedRegions.Length; i++)
        {
            var handler = around.NestedRegions[i];
            var (caughtValue, certain) = Catch(handler, value, type);
            if (caughtValue is null && value is not null && certain is false && !value.Refs.IsEmpty)
            {
                continue;
            }

            var first = _graph.Blocks[handler.FirstBlockOrdinal];
            var caught = caughtValue ?? AbstractValue.CleanObject;
            var grown = !run.Caught.TryGetValue(handler, out var known) || !known.Join(caught).Equals(known);
            run.Caught[handler] = known is null ? caught : known.Join(caught);
            run.Enter(first, state);
            if (grown)
            {
                foreach (var block in _graph.Blocks)
                {
                    if (block.Ordinal >= handler.FirstBlockOrdinal && block.Ordinal <= handler.LastBlockOrdinal)
                    {
                        run.Again(block);
                    }
                }
            }

            if (certain)
            {
                return true;
            }

            if (value is not null && handler.Kind != ControlFlowRegionKind.FilterAndHandler)
            {
                value = Uncaught(handler, value, type);
            }
        }

        return false;
    }

    // Some of what may be thrown at one point is caught by one handler, and only the rest goes on to the next.
    private AbstractValue Uncaught(ControlFlowRegion handler, AbstractValue value, ITypeSymbol? type)
    {
        foreach (var node in value.Refs)
        {
            if ((_frame.Find(node)?.Type ?? type) is { } actual && handler.ExceptionType is { } caught
                && !FlowEngine.HasTypeParameter(caught) && _engine.IsAssignable(actual, caught))
            {
                value = value.WithRefs(value.Refs.Remove(node));
            }
        }

        return value;
    }

    // What of a thrown value a handler sees, and whether it catches all of it.
    private (AbstractValue? Value, bool All) Catch(ControlFlowRegion handler, AbstractValue? value, ITypeSymbol? type)
    {
        var filtered = handler.Kind == ControlFlowRegionKind.FilterAndHandler;
        var caughtType = handler.ExceptionType;
        var catchesAll = !filtered && (caughtType is null || caughtType.SpecialType == SpecialType.System_Object || IsExceptionBase(caughtType));
        if (value is null)
        {
            return (null, catchesAll);
        }

        if (catchesAll || caughtType is null || caughtType.SpecialType == SpecialType.System_Object || IsExceptionBase(caughtType))
        {
            return (value, catchesAll);
        }

        var matching = new List<int>();
        var rest = false;
        foreach (var node in value.Refs)
        {
            var actual = _frame.Find(node)?.Type ?? type;
            if (actual is null || _engine.IsAssignable(actual, caughtType))
            {
                matching.Add(node);
            }
            else if (_frame.Find(node) is { IsExact: false } && _engine.IsAssignable(caughtType, actual))
            {
                matching.Add(node);
                rest = true;
            }
            else
            {
                rest = true;
            }
        }

        if (value.Refs.IsEmpty)
        {
            return (value, false);
        }

        return matching.Count == 0 ? (null, false) : (value.WithRefs(NodeSet.From(matching)), !rest && !filtered);
    }

    private static bool IsExceptionBase(ITypeSymbol type) =>
        type.Name == "Exception" && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private AbstractValue CaughtException()
    {
        for (var run = _run; run is not null; run = run.Around?.Run)
        {
            for (var region = _block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
            {
                if (run.Caught.TryGetValue(region, out var value))
                {
                    return value;
                }
            }
        }

        return AbstractValue.CleanObject;
    }

    /// <summary>Interprets a <c>finally</c> block on a way that leaves its <c>try</c> without an exception; whether it ends.</summary>
    private bool RunFinally(ControlFlowRegion region)
    {
        if (_finallyDepth > 8)
        {
            throw new FlowLimitException("finally blocks are nested too deeply");
        }

        var (block, run) = (_block, _run);
        _finallyDepth++;
        var around = region.EnclosingRegion!;
        var leaving = RunBlocks(region, _graph.Blocks[region.FirstBlockOrdinal], _frame.State, new Handlers(run, OutsideOf(around)));
        _finallyDepth--;
        _block = block;
        _reachable = true;
        FlowState? end = null;
        foreach (var (destination, state) in leaving)
        {
            if (destination is null)
            {
                end = end is null ? state : _frame.Join(end, state);
            }
            else
            {
                run.EnterOrLeave(destination, state);
            }
        }

        if (end is null)
        {
            return false;
        }

        _frame.Restore(end);
        return true;
    }
}
