using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// Iterators of this compilation. Where a library enumerates one, it may run to its end or to any of its yields; whoever walks it himself
/// runs it from yield to yield.
/// </summary>
internal sealed partial class BodyInterpreter
{
    private const int AtFirstYield = 1;
    private const int AtEnd = 2;
    private const int Anywhere = -1;

    private IteratorStep? _step;

    private static bool IsEnumerator(ITypeSymbol type) => type.Name is "IEnumerator" or "IAsyncEnumerator";

    // Whoever enumerates may stop here; of a sequence without an end, this is all that is ever seen.
    private void NoteYield()
    {
        var state = _frame.State;
        _yieldedObjects = _yieldedObjects is { } known ? _frame.Join(known, state.Objects) : state.Objects;
        var ends = true;
        for (var region = _block.EnclosingRegion; ends && region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndFinally } around })
            {
                ends = RunFinally(around.NestedRegions[1]);
            }
        }

        if (ends)
        {
            _leftObjects = _leftObjects is { } left ? _frame.Join(left, _frame.Objects) : _frame.Objects;
        }

        _frame.Restore(state);
        _reachable = !_body.EndsAtYield;
    }

    private AbstractValue EnumerateIterator(DeferredCall deferred, ObjectState state)
    {
        if (_engine.Bodies.Find(deferred.Method) is not { } body)
        {
            return AbstractValue.Clean;
        }

        var reachable = _reachable;
        var elements = RunIterator(deferred, state, body, IteratorEnd.Anywhere);
        _reachable = reachable;
        return elements;
    }

    // Who wants the first element stops behind it.
    private AbstractValue EnumerateFirst(DeferredCall deferred, ObjectState state)
    {
        if (_engine.Bodies.Find(deferred.Method) is not { } body)
        {
            return AbstractValue.Clean;
        }

        var reachable = _reachable;
        var before = _frame.State;
        RunIterator(deferred, state, body.FirstStep, IteratorEnd.Return);
        var ended = _reachable ? _frame.State : null;
        _frame.Restore(before);
        _reachable = reachable;
        var elements = RunIterator(deferred, state, body.FirstStep, IteratorEnd.Leaving);
        _frame.Restore(!_reachable ? ended ?? before : ended is null ? _frame.State : _frame.Join(_frame.State, ended));
        _reachable = reachable;
        return elements;
    }

    private AbstractValue RunIterator(DeferredCall deferred, ObjectState state, MethodBody body, IteratorEnd end)
    {
        var receiver = state.Fields.Find(FieldKeys.Receiver) ?? AbstractValue.Clean;
        var arguments = ArgumentsOf(state, BodyTable.Definition(deferred.Method).Parameters);
        IntMap<AbstractValue> slots;
        if (deferred.Method.MethodKind == MethodKind.LocalFunction)
        {
            slots = BindFunction(body, deferred.Method, state.Fields, arguments, deferred.Site);
        }
        else
        {
            slots = deferred.Method.IsStatic || FlowEngine.IsExtensionMember(deferred.Method) ? default : IntMap<AbstractValue>.Empty.Set(MethodBody.ThisSlot, ReceiverFor(deferred.Method, receiver, deferred.Site));
            slots = BindParameters(body, deferred.Method, receiver, arguments, slots, deferred.Site);
        }

        var sequence = Apply(body, deferred.Method, slots, deferred.Site, asReference: false, end: end);
        AbstractValue? elements = sequence.Labels.IsEmpty ? null : AbstractValue.OfLabels(sequence.Labels);
        foreach (var produced in sequence.Refs)
        {
            elements = Join(elements, _frame.ReadField(produced, FieldKeys.AnyElement, null));
        }

        return elements ?? AbstractValue.Clean;
    }

    /// <summary>What a member of the sequence or of its enumerator does where an iterator is behind it; <see langword="null"/> where none is.</summary>
    private AbstractValue? WalkIterator(IMethodSymbol method, AbstractValue receiver, SyntaxNode site)
    {
        if (WalkedBy(receiver) is not { Deferred: { } deferred } state || _engine.Bodies.Find(deferred.Method) is not { IsIterator: true } body)
        {
            return null;
        }

        switch (method.Name)
        {
            case "GetEnumerator" or "GetAsyncEnumerator" when !deferred.IsWalk:
                var walk = new ObjectState(method.ReturnType, ObjectTraits.None, fields: state.Fields, deferred: deferred with { IsWalk = true });
                return AbstractValue.OfNode(_frame.Allocate(site, 14, walk));
            case "MoveNext" or "MoveNextAsync" when deferred.IsWalk:
                return Step(receiver.Refs[0], state, deferred, body);
            case "Dispose" or "DisposeAsync" when deferred.IsWalk:
                Leave(receiver.Refs[0], state, deferred, body);
                return AbstractValue.CleanObject;
            default:
                return null;
        }
    }

    private ObjectState? WalkedBy(AbstractValue receiver) =>
        receiver is { Refs.Count: 1, Labels.IsEmpty: true } && _frame.Find(receiver.Refs[0]) is { Deferred.Model: null, Own.IsEmpty: true } state ? state : null;

    private AbstractValue? CurrentOfWalk(AbstractValue receiver) =>
        WalkedBy(receiver) is { Deferred.IsWalk: true } state ? state.Fields.Find(Fields.Named("$current")) : null;

    // How far an iterator has come; 0 where it has not begun.
    private int PositionOf(ObjectState walk) =>
        walk.IsSummary ? Anywhere
        : walk.Fields.Find(Fields.Named("$position")) is not { } position ? 0
        : position.Constant?.Value as int? ?? Anywhere;

    private void SetPosition(int node, int position) =>
        _frame.WriteField(node, Fields.Named("$position"), position == Anywhere ? AbstractValue.CleanObject : AbstractValue.Of(position), single: true);

    // A later step goes on from where the one before came to, in whatever has been changed since. It is run from the start again, where
    // nothing may replace what was changed.
    private AbstractValue Step(int node, ObjectState walk, DeferredCall deferred, MethodBody body)
    {
        var position = PositionOf(walk);
        if (position == AtEnd)
        {
            return AbstractValue.False;
        }

        var isFirst = position == 0;
        var before = _frame.State;
        var elements = isFirst ? RunIterator(deferred, walk, body.FirstStep, IteratorEnd.Yield) : GoOn(deferred, walk, body, IteratorEnd.Yield);
        FlowState? onward = null;
        if (_reachable)
        {
            _frame.WriteField(node, Fields.Named("$current"), elements, single: true);
            SetPosition(node, isFirst ? AtFirstYield : Anywhere);
            onward = _frame.State;
        }

        _frame.Restore(before);
        _reachable = true;
        _ = isFirst ? RunIterator(deferred, walk, body.FirstStep, IteratorEnd.Return) : GoOn(deferred, walk, body, IteratorEnd.Return);
        FlowState? ended = null;
        if (_reachable)
        {
            SetPosition(node, AtEnd);
            ended = _frame.State;
        }

        _reachable = onward is not null || ended is not null;
        if (_reachable)
        {
            _frame.Restore(onward is null ? ended! : ended is null ? onward : _frame.Join(onward, ended));
        }

        _step = new IteratorStep(_frame.State, onward, ended);
        return AbstractValue.CleanObject;
    }

    // What stands in the `finally` around the yield at which it waits.
    private void Leave(int node, ObjectState walk, DeferredCall deferred, MethodBody body)
    {
        var position = PositionOf(walk);
        if (position is 0 or AtEnd)
        {
            return;
        }

        var before = _frame.State;
        GoOn(deferred, walk, position == AtFirstYield ? body.FirstStep : body, IteratorEnd.Leaving);
        _frame.Restore(_reachable ? _frame.State : before);
        _reachable = true;
        SetPosition(node, AtEnd);
    }

    private AbstractValue GoOn(DeferredCall deferred, ObjectState walk, MethodBody body, IteratorEnd end)
    {
        var before = _frame.State;
        var weakened = new List<int>();
        foreach (var (_, value) in walk.Fields)
        {
            foreach (var node in Within(value).Refs)
            {
                if (_frame.Find(node) is { IsSummary: false } state)
                {
                    _frame.SetObject(node, state.WithTraits(state.Traits | ObjectTraits.Summary));
                    weakened.Add(node);
                }
            }
        }

        var elements = RunIterator(deferred, walk, body, end);
        foreach (var node in weakened)
        {
            if (_frame.Find(node) is { } state)
            {
                _frame.SetObject(node, state.WithTraits(state.Traits & ~ObjectTraits.Summary));
            }
        }

        _frame.Restore(_frame.Join(before, _frame.State));
        return elements;
    }

    // The step that a condition has asked for, if nothing has happened since.
    private IteratorStep? TakeStep(IOperation condition, FlowState state)
    {
        var step = _step;
        _step = null;
        while (condition is IConversionOperation or IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: not null })
        {
            condition = condition switch
            {
                IConversionOperation conversion => conversion.Operand,
                IAwaitOperation awaited => awaited.Operation,
                _ => ((IInvocationOperation)condition).Instance!,
            };
        }

        return step is not null && condition is IInvocationOperation { TargetMethod.Name: "MoveNext" or "MoveNextAsync" } && state.SameAs(step.After) ? step : null;
    }

    private void FollowStep(IteratorStep step, ControlFlowBranch? moved, ControlFlowBranch? ended)
    {
        if (step.Onward is not null && moved is not null)
        {
            _frame.Restore(step.Onward);
            Follow(moved, null, null);
        }

        if (step.Ended is not null && ended is not null)
        {
            _frame.Restore(step.Ended);
            Follow(ended, null, null);
        }
    }

    /// <summary>What a step of an iterator has led to.</summary>
    /// <param name="After">The state behind it.</param>
    /// <param name="Onward">The state where it has yielded something; <see langword="null"/> where it never does.</param>
    /// <param name="Ended">The state where it has ended; <see langword="null"/> where it never does.</param>
    private sealed record IteratorStep(FlowState After, FlowState? Onward, FlowState? Ended);
}
