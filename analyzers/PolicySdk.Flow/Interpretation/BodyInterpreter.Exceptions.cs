using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    private const int DeepestFinally = 8;

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
    private void Raise(AbstractValue? value, ITypeSymbol? type) => Raise(_run, _run is null ? null : _block.EnclosingRegion, value, type);

    private void Raise(RegionRun? run, ControlFlowRegion? region, AbstractValue? value, ITypeSymbol? type)
    {
        while (run is not null)
        {
            // Around the root of a lambda stand the regions of the code that creates it: they handle nothing of what it throws.
            for (; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
            {
                if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } around || !Covers(run.Region, region))
                {
                    continue;
                }

                if (around.Kind == ControlFlowRegionKind.TryAndFinally)
                {
                    run.AddPassing(region, TypesOf(value), type, value, _frame.State);
                    return;
                }

                if (around.Kind == ControlFlowRegionKind.TryAndCatch && RaiseIntoCatches(run, around, _frame.State, ref value, type))
                {
                    return;
                }
            }

            region = run.Around?.Block.EnclosingRegion;
            run = run.Around?.Run;
        }

        if (value is null)
        {
            _mayThrow = true;
        }
        else
        {
            _thrown = Join(_thrown, value);
            _thrownObjects = _hasThrown ? _frame.Join(_thrownObjects, _frame.Objects) : _frame.Objects;
            _hasThrown = true;
        }
    }

    private static bool Covers(ControlFlowRegion outer, ControlFlowRegion inner) =>
        outer.FirstBlockOrdinal <= inner.FirstBlockOrdinal && inner.LastBlockOrdinal <= outer.LastBlockOrdinal;

    // The exceptions go on behind the finally block, if that ends, in the state at its end.
    private void RaiseThroughFinally(RegionRun run, PassingException exception)
    {
        var around = exception.Tried.EnclosingRegion!;
        _frame.Restore(exception.State);
        if (_finallyDepth <= DeepestFinally && !RunFinallyBlock(run, around.NestedRegions[1]))
        {
            return;
        }

        Raise(run, around.EnclosingRegion, exception.Value, exception.Type);
    }

    // Runs a finally block on the way of an exception; whether it ends.
    private bool RunFinallyBlock(RegionRun run, ControlFlowRegion handler)
    {
        _finallyDepth++;
        var leaving = RunBlocks(handler, _graph.Blocks[handler.FirstBlockOrdinal], _frame.State, new Handlers(run, OutsideOf(handler.EnclosingRegion!)));
        _finallyDepth--;
        foreach (var (destination, state) in leaving)
        {
            if (destination is null)
            {
                _frame.Restore(state);
                return true;
            }
        }

        return false;
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
            run.Enter(first, state);
            if (run.AddCaught(handler, caught))
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
                if (run.CaughtBy(region) is { } value)
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
        if (_finallyDepth > DeepestFinally)
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
