using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Calls of code in this compilation, by its summaries.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Runs a method of this compilation by its summary.</summary>
    private AbstractValue CallSource(
        IMethodSymbol method,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        bool asReference = false,
        bool isOneOfMany = false)
    {
        if (_engine.Bodies.Find(method) is not { } body)
        {
            return AbstractValue.OfLabels(ReachAll(arguments).Union(_frame.Reach(receiver)));
        }

        var slots = IntMap<AbstractValue>.Empty;
        if (!method.IsStatic && method.ContainingType.TypeKind != TypeKind.Extension)
        {
            slots = slots.Set(MethodBody.ThisSlot, ReceiverFor(method, receiver, site));
        }

        slots = BindParameters(body, method, receiver, arguments, slots, site);
        return body.IsIterator
            ? DeferIterator(method, receiver, arguments, site)
            : Apply(body, method, slots, site, asReference, isOneOfMany);
    }

    private AbstractValue ReceiverFor(IMethodSymbol method, AbstractValue receiver, SyntaxNode site)
    {
        if (!method.ContainingType.IsValueType || receiver.Place is not null)
        {
            return receiver;
        }

        if (PlaceOfBoxes(receiver) is { } boxes)
        {
            return AbstractValue.OfPlace(boxes);
        }

        var variable = _frame.Allocate(site, 8, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, receiver)));
        return AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent));
    }

    private IntMap<AbstractValue> BindParameters(
        MethodBody body,
        IMethodSymbol method,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        IntMap<AbstractValue> slots,
        SyntaxNode site)
    {
        // The receiver of an extension member is a parameter like any other.
        if (body.ExtensionReceiver is { } extended)
        {
            slots = Bind(body, extended, receiver, slots, site, 199);
        }

        var parameters = body.Owner is IMethodSymbol owner ? owner.Parameters : method.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            slots = Bind(body, parameters[i], i < arguments.Length ? arguments[i] : AbstractValue.Clean, slots, site, 200 + i);
        }

        return slots;
    }

    private IntMap<AbstractValue> Bind(MethodBody body, IParameterSymbol parameter, AbstractValue value, IntMap<AbstractValue> slots, SyntaxNode site, int part)
    {
        if (parameter.RefKind != RefKind.None && value.Place is null)
        {
            var variable = _frame.Allocate(site, part, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, value)));
            value = AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent));
        }
        else if (parameter.RefKind == RefKind.None)
        {
            value = CopyOut(value, parameter.Type);
        }

        return slots.Set(body.SlotOf(parameter), value);
    }

    /// <summary>Runs a lambda or local function in the variables that its closure holds.</summary>
    private AbstractValue CallFunction(IMethodSymbol function, IntMap<AbstractValue> closure, ImmutableArray<AbstractValue> arguments, SyntaxNode site, bool asReference = false)
    {
        var definition = function.OriginalDefinition;
        if (_engine.Bodies.Find(definition) is not { } body)
        {
            return AbstractValue.OfLabels(ReachAll(arguments));
        }

        if (body.IsIterator)
        {
            return DeferFunction(function, closure, arguments, site);
        }

        return Apply(body, function, BindFunction(body, function, closure, arguments, site), site, asReference);
    }

    private IntMap<AbstractValue> BindFunction(MethodBody body, IMethodSymbol function, IntMap<AbstractValue> closure, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        var slots = BindParameters(body, function, AbstractValue.Clean, arguments, IntMap<AbstractValue>.Empty, site);
        foreach (var variable in body.Variables.CapturedBy(function.OriginalDefinition))
        {
            if (closure.Find(Fields.Of(variable)) is { } captured)
            {
                slots = slots.Set(body.SlotOf(variable), captured);
            }
        }

        return closure.Find(FieldKeys.Receiver) is { } self ? slots.Set(MethodBody.ThisSlot, self) : slots;
    }

    /// <summary>
    /// Calls a body with what stands in its slots. A place in this frame's own slots (the hidden variable of a foreach, a struct
    /// that is being initialized) is lent to the callee as a variable, and taken back when it returns.
    /// </summary>
    private AbstractValue Apply(
        MethodBody body,
        IMethodSymbol method,
        IntMap<AbstractValue> slots,
        SyntaxNode site,
        bool asReference,
        bool isOneOfMany = false,
        IteratorEnd end = IteratorEnd.Anywhere)
    {
        List<(Place Place, int Variable)>? lent = null;
        foreach (var (slot, value) in slots)
        {
            if (value.Place is { } place && place.Targets.Any(t => t.IsSlot))
            {
                var variable = _frame.Allocate(site, 700 + slot, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, _frame.Load(place))));
                slots = slots.Set(slot, AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent)));
                (lent ??= []).Add((place, variable));
            }
        }

        var result = ApplySummary(body, method, slots, site, asReference, isOneOfMany, end);
        foreach (var (place, variable) in _reachable && lent is not null ? lent : [])
        {
            _frame.Store(place, _frame.ReadField(variable, FieldKeys.VariableContent, null));
        }

        return result;
    }

    private AbstractValue ApplySummary(MethodBody body, IMethodSymbol method, IntMap<AbstractValue> slots, SyntaxNode site, bool asReference, bool isOneOfMany, IteratorEnd end)
    {
        // One block can call as often as a loop does.
        if (!_engine.TakeStep())
        {
            throw new FlowLimitException(FlowLimitException.TooManySteps);
        }

        var entry = EntryHeap.Of(_frame, body, method, slots, _context, _engine);
        var summary = _engine.Summaries.Get(entry, _cancellation);
        if (summary is null)
        {
            // A recursive call of which nothing is known yet: as far as is known, it does not return.
            _awaitsRecursion = true;
            _reachable = false;
            return AbstractValue.Clean;
        }

        if (summary.Failure is not null)
        {
            return CallFailed(method, slots, site);
        }

        if (body.IsIterator)
        {
            summary = summary.Until(end);
        }

        var answers = AnswersTo(summary, entry, site, method);
        var application = new SummaryApplication(_engine, _frame, entry, summary, summary.Exit, site, method, isOneOfMany) { Answered = answers.Returned, Added = answers.Added };
        application.MoveEvents(_events);
        var isStartedOnly = IsStartedOnly(method, site);
        if (summary.MayThrow && !isStartedOnly)
        {
            MayThrow();
        }

        FlowState? faulted = null;
        if (summary.Thrown is { } thrown)
        {
            var before = _frame.State;
            var throwing = new SummaryApplication(_engine, _frame, entry, summary, summary.ThrownExit, site, method) { Answered = answers.Returned, Added = answers.Added };
            Move(throwing, summary, thrown, site);
            if (isStartedOnly)
            {
                // It throws to whoever waits for it.
                NoteFault(throwing.Map(thrown), site);
                faulted = _frame.State;
            }
            else
            {
                RaiseToWaiter(throwing.Map(thrown), method, site);
            }

            _frame.Restore(before);
        }

        if (summary.Exit is null)
        {
            _reachable = faulted is not null;
            _frame.Restore(faulted ?? _frame.State);
            return AbstractValue.Clean;
        }

        var called = _frame.State;
        Move(application, summary, summary.Returned, site);
        if (method.IsAsync && !body.IsIterator)
        {
            RestoreAmbient(called);
        }

        if (summary.MayThrow && !isStartedOnly)
        {
            // What it had changed until it threw is visible to whoever catches.
            MayThrow();
        }

        if (summary.IsEndless && !method.IsAsync && _callbacks == 0)
        {
            _callsEndless = true;
            if (_notesEndless)
            {
                NoteEndless();
            }

            _reachable = false;
            return AbstractValue.Clean;
        }

        if (faulted is not null)
        {
            _frame.Restore(_frame.Join(_frame.State, faulted));
        }

        var result = application.Map(summary.Returned);
        return asReference || body.Owner is not IMethodSymbol { ReturnsByRef: false, ReturnsByRefReadonly: false } ? result : CopyOut(result, method.ReturnType);
    }

    // What an asynchronous method puts into an `AsyncLocal`, its caller does not see.
    private void RestoreAmbient(FlowState called)
    {
        var after = _frame.State;
        List<int>? ambient = null;
        after.Objects.VisitChanged(called.Objects, (node, _, state) =>
        {
            if (state.Type is { Name: "AsyncLocal", ContainingNamespace.Name: "Threading" })
            {
                (ambient ??= []).Add(node);
            }
        });
        foreach (var node in ambient ?? [])
        {
            _frame.Restore(called);
            var before = _frame.Find(node);
            _frame.Restore(after);
            if (before is not null)
            {
                _frame.SetObject(node, before);
                after = _frame.State;
            }
        }
    }

    private void Move(SummaryApplication application, Summary summary, AbstractValue result, SyntaxNode site)
    {
        application.MoveObjects(result);
        if (summary.CallsUnseen)
        {
            CallUnseen(application.Called(), site);
        }
    }

    private AbstractValue CallFailed(IMethodSymbol method, IntMap<AbstractValue> slots, SyntaxNode site)
    {
        var labels = LabelSet.Empty;
        foreach (var (_, value) in slots)
        {
            labels = labels.Union(_frame.Reach(value));
        }

        return OpaqueOf(method.ReturnType, labels.Union(UnknownOf(method, method.Name, site)), site, 9);
    }

    private LabelSet UnknownOf(IMethodSymbol? method, string detail, SyntaxNode site)
    {
        var origin = new Origin(OriginKind.Unknown, null, method, _engine.LocationOf(site), Detail: detail);
        return LabelSet.Empty.Add(_engine.Labels.NumberOf(new Label(origin, -1, ValueStage.Data, null)), Trace.Start.Then(TraceStep.Read, FirstOf(site), method));
    }
}
