using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    private const int MostTargets = 300;

    private AbstractValue Invoke(IInvocationOperation invocation, bool asReference = false)
    {
        var method = invocation.TargetMethod;
        var receiver = ReceiverOf(invocation.Instance, method);
        var arguments = Arguments(invocation.Arguments, out var operations);
        if (!_reachable)
        {
            return AbstractValue.Clean;
        }

        Consume(method, receiver, arguments, operations, invocation);
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return CallFunction(method, ClosureFields(method), arguments, invocation.Syntax, asReference);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(receiver, arguments, invocation);
        }

        // A delegate that is invoked asynchronously or by reflection is invoked all the same.
        if (method.Name is "BeginInvoke" or "DynamicInvoke" && IsDelegate(method.ContainingType))
        {
            return InvokeDelegate(receiver, [.. arguments.Select(a => AbstractValue.OfLabels(_frame.Reach(a)))], invocation);
        }

        return Call(method, receiver, arguments, invocation, invocation.IsVirtual, asReference);
    }

    /// <summary>The receiver of a member: for a struct, the place that holds it, since the member may change it.</summary>
    private AbstractValue ReceiverOf(IOperation? instance, IMethodSymbol? method = null)
    {
        if (instance is null)
        {
            return AbstractValue.Clean;
        }

        if (instance.Type is { IsValueType: true } && (method is null || _engine.HasBody(method)) && PlaceOf(instance) is { } place)
        {
            return AbstractValue.OfPlace(place);
        }

        return Evaluate(instance);
    }

    /// <summary>The values of the arguments, in the order of the parameters.</summary>
    private ImmutableArray<AbstractValue> Arguments(ImmutableArray<IArgumentOperation> arguments, out ImmutableArray<IOperation?> operations)
    {
        var values = new AbstractValue[arguments.Length];
        var sources = new IOperation?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            var ordinal = argument.Parameter?.Ordinal ?? i;
            if (ordinal >= values.Length)
            {
                ordinal = i;
            }

            values[ordinal] = argument.Parameter is { RefKind: not RefKind.None } parameter ? ArgumentPlace(argument, parameter)
                : CopyOut(Evaluate(argument.Value), argument.Value.Type);
            sources[ordinal] = argument.Value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= AbstractValue.Clean;
        }

        operations = [.. sources];
        return [.. values];
    }

    private AbstractValue ArgumentPlace(IArgumentOperation argument, IParameterSymbol parameter)
    {
        if (PlaceOf(argument.Value) is { } place)
        {
            return AbstractValue.OfPlace(place);
        }

        var value = Evaluate(argument.Value);
        if (value.Place is not null || parameter.RefKind == RefKind.In && !_engine.IsInSource(parameter))
        {
            return value;
        }

        var variable = _frame.Allocate(argument.Syntax, 5, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, value)));
        return AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent));
    }

    private AbstractValue CallVirtual(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site, bool asReference = false)
    {
        var targets = TargetsOf(method, receiver, isVirtual: method.IsVirtual || method.IsAbstract || method.IsOverride);
        return CallAll(targets, method, arguments, site, method.ReturnType, asReference);
    }

    /// <summary>Calls a method of whatever the receiver may be and applies what is declared about it.</summary>
    private AbstractValue Call(
        IMethodSymbol method,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        IOperation site,
        bool isVirtual,
        bool asReference = false)
    {
        if (method.IsStatic && (method.IsAbstract || method.IsVirtual) && (site as IInvocationOperation)?.ConstrainedToType is { } constrained
            && Substitute(constrained) is INamedTypeSymbol implementing
            && implementing.FindImplementationForInterfaceMember(method) is IMethodSymbol implementation)
        {
            method = implementation;
        }

        if (method.Name == "<Clone>$" || _engine.IsMemberwiseClone(method))
        {
            return Clone(EvaluatePlace(receiver), site.Syntax);
        }

        var targets = TargetsOf(method, receiver, isVirtual);
        return CallAll(targets, method, arguments, site.Syntax, site.Type, asReference);
    }

    private AbstractValue EvaluatePlace(AbstractValue receiver) => receiver.Place is { } place ? _frame.Load(place) : receiver;

    private AbstractValue CallAll(
        List<(IMethodSymbol Method, AbstractValue Receiver)> targets,
        IMethodSymbol declared,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        ITypeSymbol? type,
        bool asReference)
    {
        if (targets.Count == 1)
        {
            return CallTarget(targets[0].Method, declared, targets[0].Receiver, arguments, site, type, asReference);
        }

        // One of them runs, each from the same state.
        var before = _frame.State;
        FlowState? after = null;
        AbstractValue? result = null;
        foreach (var (target, receiver) in targets)
        {
            _frame.Restore(before);
            _reachable = true;
            var value = CallTarget(target, declared, receiver, arguments, site, type, asReference);
            if (_reachable)
            {
                result = Join(result, value);
                after = after is null ? _frame.State : after.Join(_frame.State);
            }
        }

        _reachable = after is not null;
        if (after is not null)
        {
            _frame.Restore(after);
        }

        return result ?? AbstractValue.Clean;
    }

    /// <summary>What a call may run: by what is known of the receiver's type, else everything in this compilation that implements it.</summary>
    private List<(IMethodSymbol Method, AbstractValue Receiver)> TargetsOf(IMethodSymbol method, AbstractValue receiver, bool isVirtual)
    {
        if (!isVirtual || method.IsStatic || receiver.Place is not null)
        {
            var direct = receiver.Place is not null && method.ContainingType.TypeKind == TypeKind.Interface ? StructTarget(method, receiver) : method;
            return [(direct, receiver)];
        }

        var groups = new Dictionary<IMethodSymbol, List<int>>(SymbolEqualityComparer.Default);
        var order = new List<IMethodSymbol>();
        foreach (var node in receiver.Refs)
        {
            var state = _frame.Find(node);
            if (state is { IsExact: true, Type: { } exact })
            {
                AddTarget(groups, order, _engine.FindOverride(exact, method) ?? method, node);
                continue;
            }

            foreach (var candidate in _engine.Implementations(method, state?.Type))
            {
                if (order.Count > MostTargets)
                {
                    throw new FlowLimitException("a call has too many targets");
                }

                AddTarget(groups, order, candidate, node);
            }
        }

        var targets = new List<(IMethodSymbol, AbstractValue)>(order.Count);
        foreach (var target in order)
        {
            targets.Add((target, receiver.WithRefs(NodeSet.From(groups[target])).WithNullness(Nullness.MayBeObject)));
        }

        if (receiver.Refs.IsEmpty)
        {
            foreach (var candidate in _engine.Implementations(method, null))
            {
                targets.Add((candidate, receiver));
            }
        }

        return targets;
    }

    private IMethodSymbol StructTarget(IMethodSymbol method, AbstractValue receiver)
    {
        _ = receiver;
        return method;
    }

    private static void AddTarget(Dictionary<IMethodSymbol, List<int>> groups, List<IMethodSymbol> order, IMethodSymbol target, int node)
    {
        if (!groups.TryGetValue(target, out var nodes))
        {
            nodes = [];
            groups.Add(target, nodes);
            order.Add(target);
        }

        nodes.Add(node);
    }

    private AbstractValue CallTarget(
        IMethodSymbol target,
        IMethodSymbol declared,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        ITypeSymbol? type,
        bool asReference)
    {
        var hasBody = _engine.HasBody(target);
        var scopes = ScopesOf(target, declared, receiver);
        AbstractValue value;
        if (hasBody)
        {
            value = CallSource(target, receiver, arguments, site, asReference);
        }
        else if (!scopes.IsEmpty)
        {
            value = AbstractValue.Clean;
        }
        else if (TextOfCall(target, arguments) is { } text)
        {
            value = text;
        }
        else if (_engine.Domain.Models.Find(target) is { } model)
        {
            value = ApplyModel(model, target, receiver, arguments, site, type ?? target.ReturnType);
        }
        else
        {
            value = CallUnknown(target, receiver, arguments, site, type ?? target.ReturnType);
        }

        return _reachable ? ApplyContract(value, scopes, target, declared, receiver, arguments, site, type) : value;
    }

    // What objects that a member is read from are known to declare besides the member: it may be inherited by several loaders.
    private ImmutableArray<ScopeContract> ScopesOf(ISymbol member, ISymbol declared, AbstractValue receiver)
    {
        if ((_engine.ScopeOf(member) ?? _engine.ScopeOf(declared)) is { } scope)
        {
            return [scope];
        }

        var scopes = ImmutableArray<ScopeContract>.Empty;
        if (member.IsStatic)
        {
            return scopes;
        }

        foreach (var node in receiver.Refs)
        {
            if (_frame.Find(node)?.Type is { } type && _engine.ScopeOf(member, type) is { } inherited && !scopes.Contains(inherited))
            {
                scopes = scopes.Add(inherited);
            }
        }

        return scopes;
    }

    private AbstractValue ApplyContract(
        AbstractValue value,
        ImmutableArray<ScopeContract> scopes,
        IMethodSymbol target,
        IMethodSymbol declared,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        ITypeSymbol? type)
    {
        for (var i = 0; i < target.Parameters.Length && i < arguments.Length; i++)
        {
            var parameter = target.Parameters[i];
            if (_engine.ScopeOf(parameter) is not { } handedOut)
            {
                continue;
            }

            var scoped = Scoped(handedOut, target, parameter.Type, site, i + 1);
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && arguments[i].Place is { } place)
            {
                _frame.Store(place, WithScopesOf(_frame.Load(place), scoped));
            }
            else if (IsDelegate(parameter.Type) && parameter.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
            {
                InvokeDelegate(arguments[i], [.. invoke.Parameters.Select((p, index) => Scoped(handedOut, target, p.Type, site, (i + 1) * 16 + index))], site, invoke.ReturnType);
            }
        }

        if (_engine.Domain.Declassifies(BodyTable.Definition(target)))
        {
            return OpaqueOf(type ?? target.ReturnType, LabelSet.Empty, site, 6);
        }

        for (var i = 0; i < scopes.Length; i++)
        {
            value = WithScopesOf(value, Scoped(scopes[i], target, type ?? declared.ReturnType, site, i == 0 ? 0 : 500 + i));
        }

        return (_engine.Domain.DerivedStageOf(BodyTable.Definition(target)) ?? _engine.Domain.DerivedStageOf(BodyTable.Definition(declared))) is { } stage
            ? AtStage(_frame.Reach(value).Union(ReachAll(arguments)).Union(_frame.Reach(receiver)), stage, type ?? target.ReturnType, site)
            : value;
    }

    // Who declares a stage says that the result is made of what goes in, whether or not the body shows it: training often happens in native code.
    private AbstractValue AtStage(LabelSet made, ValueStage stage, ITypeSymbol type, SyntaxNode site) =>
        OpaqueOf(type, made.Change(_engine.Labels, stage, null).Then(TraceStep.Derived, site, null), site, 7);

    /// <summary>
    /// What a declared loader hands out: the declared scope, and every other scope that its body let through, so that a
    /// declaration cannot wash data of another license.
    /// </summary>
    private AbstractValue WithScopesOf(AbstractValue actual, AbstractValue scoped)
    {
        var kept = LabelSet.Empty;
        foreach (var (number, trace) in _frame.Reach(actual))
        {
            if (_engine.Labels[number] is { IsVariable: true } or { Origin.Kind: OriginKind.Scope })
            {
                kept = kept.Add(number, trace);
            }
        }

        if (kept.IsEmpty)
        {
            return scoped;
        }

        foreach (var node in scoped.Refs)
        {
            if (_frame.Find(node) is { } state)
            {
                _frame.SetObject(node, state.WithOwn(state.Own.Union(kept)));
            }
        }

        return scoped.Refs.IsEmpty ? scoped.WithLabels(scoped.Labels.Union(kept)) : scoped;
    }

    private AbstractValue Scoped(ScopeContract scope, ISymbol loader, ITypeSymbol? type, SyntaxNode site, int part = 0)
    {
        var origin = new Origin(OriginKind.Scope, scope, loader, _engine.LocationOf(site));
        var label = _engine.Labels.NumberOf(new Label(origin, -1, ValueStage.Data, null));
        return OpaqueOf(type, LabelSet.Empty.Add(label, Trace.Start.Then(TraceStep.Loaded, site, loader)), site, 50 + part);
    }

    /// <summary>Runs a method of this compilation by its summary.</summary>
    private AbstractValue CallSource(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site, bool asReference = false)
    {
        if (_engine.Bodies.Find(method) is not { } body)
        {
            return AbstractValue.OfLabels(ReachAll(arguments).Union(_frame.Reach(receiver)));
        }

        var slots = IntMap<AbstractValue>.Empty;
        if (!method.IsStatic)
        {
            slots = slots.Set(MethodBody.ThisSlot, ReceiverFor(method, receiver, site));
        }

        slots = BindParameters(body, method, arguments, slots, site);
        return body.IsIterator
            ? DeferIterator(method, receiver, arguments, site)
            : Apply(body, method, slots, site, asReference);
    }

    private AbstractValue ReceiverFor(IMethodSymbol method, AbstractValue receiver, SyntaxNode site)
    {
        if (!method.ContainingType.IsValueType || receiver.Place is not null)
        {
            return receiver;
        }

        var variable = _frame.Allocate(site, 8, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, receiver)));
        return AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent));
    }

    private IntMap<AbstractValue> BindParameters(MethodBody body, IMethodSymbol method, ImmutableArray<AbstractValue> arguments, IntMap<AbstractValue> slots, SyntaxNode site)
    {
        var parameters = body.Owner is IMethodSymbol owner ? owner.Parameters : method.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            var value = i < arguments.Length ? arguments[i] : AbstractValue.Clean;
            if (parameters[i].RefKind != RefKind.None && value.Place is null)
            {
                var variable = _frame.Allocate(site, 200 + i, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, value)));
                value = AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent));
            }
            else if (parameters[i].RefKind == RefKind.None)
            {
                value = CopyOut(value, parameters[i].Type);
            }

            slots = slots.Set(body.SlotOf(parameters[i]), value);
        }

        return slots;
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
        var slots = BindParameters(body, function, arguments, IntMap<AbstractValue>.Empty, site);
        foreach (var variable in body.Variables.CapturedBy(function.OriginalDefinition))
        {
            if (closure.Find(Fields.Of(variable)) is { } captured)
            {
                slots = slots.Set(body.SlotOf(variable), captured);
            }
        }

        return closure.Find(FieldKeys.Receiver) is { } self ? slots.Set(MethodBody.ThisSlot, self) : slots;
    }

    private AbstractValue Apply(MethodBody body, IMethodSymbol method, IntMap<AbstractValue> slots, SyntaxNode site, bool asReference)
    {
        var entry = EntryShape.Of(_frame, body, method, slots, _context, _engine);
        var summary = _engine.Summaries.Get(entry, _cancellation);
        if (summary is null)
        {
            // A recursive call of which nothing is known yet: as far as is known, it does not return.
            _reachable = false;
            return AbstractValue.Clean;
        }

        if (summary.Failure is not null)
        {
            return CallFailed(method, slots, site);
        }

        var application = new SummaryApplication(_engine, _frame, entry, summary, summary.Exit, site, method);
        application.MoveEvents(_events);
        if (summary.MayThrow)
        {
            MayThrow();
        }

        if (summary.Thrown is { } thrown)
        {
            var before = _frame.State;
            var throwing = new SummaryApplication(_engine, _frame, entry, summary, summary.ThrownExit, site, method);
            throwing.MoveObjects(thrown);
            Raise(throwing.Map(thrown), null);
            _frame.Restore(before);
        }

        if (summary.Exit is null)
        {
            _reachable = false;
            return AbstractValue.Clean;
        }

        application.MoveObjects(summary.Returned);
        if (summary.MayThrow)
        {
            // What it had changed until it threw is visible to whoever catches.
            MayThrow();
        }

        var result = application.Map(summary.Returned);
        return asReference || body.Owner is not IMethodSymbol { ReturnsByRef: false, ReturnsByRefReadonly: false } ? result : CopyOut(result, method.ReturnType);
    }

    private AbstractValue CallFailed(IMethodSymbol method, IntMap<AbstractValue> slots, SyntaxNode site)
    {
        var labels = LabelSet.Empty;
        foreach (var (_, value) in slots)
        {
            labels = labels.Union(_frame.Reach(value));
        }

        var origin = new Origin(OriginKind.Unknown, null, method, _engine.LocationOf(site), Detail: method.Name);
        labels = labels.Add(_engine.Labels.NumberOf(new Label(origin, -1, ValueStage.Data, null)), Trace.Start.Then(TraceStep.Read, site, method));
        return OpaqueOf(method.ReturnType, labels, site, 9);
    }

    // What the compiler writes itself: constructors and property accessors of records, Deconstruct.
    private static AbstractValue CompilerMade(IMethodSymbol method)
    {
        _ = method;
        return AbstractValue.CleanObject;
    }

    // Delegates.

    private AbstractValue InvokeDelegate(AbstractValue target, IReadOnlyList<AbstractValue> arguments, IOperation site) =>
        InvokeDelegate(target, arguments, site.Syntax, site.Type);

    private AbstractValue InvokeDelegate(AbstractValue target, IReadOnlyList<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
        target = EvaluatePlace(target);
        var before = _frame.State;
        FlowState? after = null;
        AbstractValue? result = null;
        foreach (var node in target.Refs)
        {
            _frame.Restore(before);
            _reachable = true;
            var value = InvokeOne(node, arguments, site, type);
            if (_reachable)
            {
                result = Join(result, value);
                after = after is null ? _frame.State : after.Join(_frame.State);
            }
        }

        if (target.Refs.IsEmpty)
        {
            return OpaqueOf(type, ReachAll(arguments).Union(target.Labels), site, 10);
        }

        _reachable = after is not null;
        if (after is not null)
        {
            _frame.Restore(after);
        }

        return result ?? AbstractValue.Clean;
    }

    private AbstractValue InvokeOne(int node, IReadOnlyList<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
        if (_frame.Find(node) is not { } state || state.Target is not { } method)
        {
            var labels = ReachAll(arguments).Union(_frame.Reach(AbstractValue.OfNode(node)));
            MayThrow();
            return OpaqueOf(type, labels, site, 10);
        }

        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.LambdaMethod or MethodKind.AnonymousFunction)
        {
            return CallFunction(method, state.Fields, [.. arguments], site);
        }

        var receiver = state.Fields.Find(FieldKeys.Receiver) ?? AbstractValue.Clean;
        ImmutableArray<AbstractValue> values = [.. arguments];
        if (method.ReducedFrom is { } extension)
        {
            values = values.Insert(0, receiver);
            method = extension;
            receiver = AbstractValue.Clean;
        }

        ConsumeValues(method, values, site);
        var targets = TargetsOf(method, receiver, method.IsVirtual || method.IsAbstract || method.IsOverride);
        return CallAll(targets, method, values, site, type ?? method.ReturnType, asReference: false);
    }

    private void InvokeWithLabels(AbstractValue handler, LabelSet labels, IOperation site)
    {
        foreach (var node in handler.Refs)
        {
            if (_frame.Find(node)?.Target is { } target)
            {
                var arguments = target.Parameters.Select((p, i) => OpaqueOf(p.Type, labels, site.Syntax, 300 + i)).ToList();
                InvokeDelegate(AbstractValue.OfNode(node), arguments, site.Syntax, target.ReturnType);
            }
        }
    }

    private void InvokeCallbacks(IMethodSymbol method, ImmutableArray<AbstractValue> arguments, IOperation site) =>
        InvokeCallbacks(method, arguments, LabelSet.Empty, site.Syntax);

    /// <summary>A member that nobody modelled may call the delegates it is given, with anything it is given.</summary>
    private LabelSet InvokeCallbacks(IMethodSymbol method, ImmutableArray<AbstractValue> arguments, LabelSet receiver, SyntaxNode site)
    {
        var labels = receiver;
        var callbacks = new List<(AbstractValue, INamedTypeSymbol)>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var type = i < method.Parameters.Length ? method.Parameters[i].Type : null;
            if (type is INamedTypeSymbol named && _engine.DelegateOf(named) is { } called)
            {
                callbacks.Add((arguments[i], called));
            }
            else
            {
                labels = labels.Union(_frame.Reach(arguments[i]));
            }
        }

        foreach (var (callback, type) in callbacks)
        {
            var parameters = type.DelegateInvokeMethod!.Parameters;
            var values = parameters.Select((p, i) => OpaqueOf(p.Type, labels, site, 400 + i)).ToList();
            var reachable = _reachable;
            labels = labels.Union(_frame.Reach(InvokeDelegate(callback, values, site, type.DelegateInvokeMethod.ReturnType)));
            _reachable = reachable;
        }

        return labels;
    }

    /// <summary>
    /// A member of another library of which nothing is said: its result and its receiver may carry whatever any argument does.
    /// </summary>
    private AbstractValue CallUnknown(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
        receiver = EvaluatePlace(receiver);
        MayThrow();
        var labels = InvokeCallbacks(method, arguments, _frame.Reach(receiver), site);
        if (!labels.IsEmpty && !method.IsStatic)
        {
            foreach (var node in receiver.Refs)
            {
                if (_frame.Find(node) is { } state && !state.Own.Covers(labels) && !_engine.IsImmutable(state.Type))
                {
                    _frame.SetObject(node, state.WithOwn(state.Own.Union(labels)));
                }
            }
        }

        for (var i = 0; i < method.Parameters.Length && i < arguments.Length; i++)
        {
            if (method.Parameters[i].RefKind is RefKind.Out or RefKind.Ref && arguments[i].Place is { } place)
            {
                var written = OpaqueOf(method.Parameters[i].Type, labels, site, 500 + i);
                _frame.Store(place, method.Parameters[i].RefKind == RefKind.Out ? written : _frame.Load(place).Join(written));
            }
        }

        var nullness = type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? Nullness.Unknown : Nullness.MayBeObject;
        return OpaqueOf(type, labels, site, 11, nullness);
    }

    // Consumption.

    private void Consume(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, ImmutableArray<IOperation?> operations, IOperation site)
    {
        _ = receiver;
        _ = operations;
        ConsumeValues(method, arguments, site.Syntax);
    }

    private void ConsumeValues(IMethodSymbol method, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        var definition = BodyTable.Definition(method);
        for (var i = 0; i < definition.Parameters.Length && i < arguments.Length; i++)
        {
            foreach (var use in _engine.UsesOf(definition.Parameters[i]))
            {
                Consume(use, arguments[i], method, site);
            }
        }
    }

    private void Consume(UseContract use, AbstractValue value, IMethodSymbol callee, SyntaxNode site)
    {
        var labels = _frame.Reach(value);
        if (!labels.IsEmpty)
        {
            _events.Add(new EventKey(site, use, _body.Owner, _events.Declarer, callee), labels);
        }
    }
}
