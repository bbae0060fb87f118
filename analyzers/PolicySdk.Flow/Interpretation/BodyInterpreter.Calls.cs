using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    private AbstractValue Invoke(IInvocationOperation invocation, bool asReference = false)
    {
        var method = invocation.TargetMethod;
        if (_engine.IsLeftOut(method, invocation.Syntax.SyntaxTree))
        {
            return AbstractValue.Clean;
        }

        var receiver = ReceiverOf(invocation.Instance, method);
        var arguments = Arguments(invocation.Arguments);
        if (!_reachable)
        {
            return AbstractValue.Clean;
        }

        if (_engine.ExtensionImplementationOf(method) is { } implementation && !method.IsStatic)
        {
            ConsumeValues(implementation, arguments.Insert(0, receiver), invocation.Syntax);
        }
        else
        {
            ConsumeValues(method, arguments, invocation.Syntax);
        }

        var waits = method.Name is "Wait" or "WaitAll";
        if ((waits || _frame.Slot(MethodBody.StartedSlot) is not null) && !_engine.IsInSource(method) && (method.Name == "GetResult" || IsThreading(method)))
        {
            if (waits)
            {
                WaitFor(method.IsStatic && !arguments.IsEmpty ? arguments[0] : receiver, invocation.Syntax);
            }
            else
            {
                RunStarted(method.Name is "Join" or "GetResult" ? invocation.Syntax : null);
            }
        }

        var outer = _startedCall;
        _startedCall = IsAwaitedAtOnce(invocation) ? null : invocation.Syntax;
        var returned = InvokeWith(method, receiver, arguments, invocation, asReference);
        _startedCall = outer;
        if (_frame.Slot(MethodBody.StartedSlot) is not null && !receiver.Refs.IsEmpty && !_engine.IsInSource(method) && MayRaise(receiver))
        {
            RunStarted(null);
        }

        return returned;
    }

    private AbstractValue InvokeWith(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, IInvocationOperation invocation, bool asReference)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            var returned = CallFunction(method, ClosureFields(method), arguments, invocation.Syntax, asReference);
            return Started(returned, method, receiver, arguments, invocation);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return Started(InvokeDelegate(receiver, arguments, invocation), method, receiver, arguments, invocation);
        }

        // A delegate that is invoked asynchronously or by reflection is invoked all the same.
        if (method.Name is "BeginInvoke" or "DynamicInvoke" && IsDelegate(method.ContainingType))
        {
            return InvokeDelegate(receiver, [.. arguments.Select(a => AbstractValue.OfLabels(_frame.Reach(a)))], invocation);
        }

        return Started(Call(method, receiver, arguments, invocation, invocation.IsVirtual, asReference), method, receiver, arguments, invocation);
    }

    private AbstractValue Started(AbstractValue returned, IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, IInvocationOperation call)
    {
        if (_reachable)
        {
            StartCall(method, receiver, arguments, call);
        }

        return returned;
    }

    /// <summary>The receiver of a member: for a struct, the place that holds it, since the member may change it.</summary>
    private AbstractValue ReceiverOf(IOperation? instance, IMethodSymbol? method = null)
    {
        if (instance is null)
        {
            return AbstractValue.Clean;
        }

        // A method of a struct in a read-only field works on a copy.
        if (IsStruct(instance.Type) && !IsCopiedToCall(instance) && (method is null || _engine.HasBody(method) || instance.Type!.TypeKind == TypeKind.TypeParameter) && PlaceOf(instance) is { } place)
        {
            return AbstractValue.OfPlace(place);
        }

        return Evaluate(instance);
    }

    // A type parameter is a struct where one stands for it.
    private bool IsStruct(ITypeSymbol? type) =>
        type is { IsValueType: true } || (type is { TypeKind: TypeKind.TypeParameter } && Substitute(type) is { IsValueType: true, TypeKind: TypeKind.Struct } known && _engine.IsInSource(known));

    /// <summary>The struct's own method, where an interface's is called on a type parameter that a struct stands for.</summary>
    private IMethodSymbol OfStructBehind(IMethodSymbol method, ITypeSymbol? declared) =>
        method.ContainingType.TypeKind == TypeKind.Interface && Substitute(declared) is { IsValueType: true } known
            ? OverrideIn(known, method)
            : method;

    // So does one of a struct that is handed in read-only, and of one that a property hands out.
    private bool IsCopiedToCall(IOperation instance) =>
        instance is IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter }
            or ILocalReferenceOperation { Local.RefKind: RefKind.RefReadOnly }
            or IPropertyReferenceOperation { Property.RefKind: RefKind.None or RefKind.RefReadOnly }
        || instance is IFieldReferenceOperation { Field: { IsReadOnly: true, RefKind: RefKind.None } field }
        && !(_body.Owner is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor
            && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, field.ContainingType));

    /// <summary>The values of the arguments, in the order of the parameters.</summary>
    private ImmutableArray<AbstractValue> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new AbstractValue[arguments.Length];
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
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= AbstractValue.Clean;
        }

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
        if (StaticTargets(method, (site as IInvocationOperation)?.ConstrainedToType) is { } statics)
        {
            return CallAll(statics, statics.Count == 1 ? statics[0].Method : method, arguments, site.Syntax, site.Type, asReference);
        }

        // `await using (x.ConfigureAwait(false))` disposes of `x`.
        if (method is { Name: "DisposeAsync", ContainingType.Name: "ConfiguredAsyncDisposable" } && _engine.AsyncDispose is { } dispose)
        {
            method = dispose;
            isVirtual = true;
        }

        if (WalkIterator(method, receiver, site.Syntax) is { } walked)
        {
            return walked;
        }

        if (method.Name == "<Clone>$" || _engine.IsMemberwiseClone(method))
        {
            return Clone(EvaluatePlace(receiver), site.Syntax);
        }

        var own = OfStructBehind(method, (site as IInvocationOperation)?.Instance?.Type);
        var targets = TargetsOf(own, receiver, isVirtual && ReferenceEquals(own, method));
        return CallAll(targets, method, arguments, site.Syntax, site.Type, asReference);
    }

    /// <summary>
    /// What may run where the static member of an interface is named by a type parameter; <see langword="null"/> where that is no question.
    /// A type argument that callers outside this compilation choose may be any type that has the member.
    /// </summary>
    private List<(IMethodSymbol Method, AbstractValue Receiver)>? StaticTargets(IMethodSymbol method, ITypeSymbol? constrained)
    {
        if (constrained is null || !method.IsStatic || !(method.IsAbstract || method.IsVirtual))
        {
            return null;
        }

        if (Substitute(constrained) is not ITypeParameterSymbol)
        {
            return [(StaticOf(method, constrained), AbstractValue.Clean)];
        }

        List<(IMethodSymbol, AbstractValue)> all =
            [.. _engine.Implementations(method, null).Select(found => (WithTypeArguments(found, method), AbstractValue.Clean))];
        return all.Count > MostTargets ? throw new FlowLimitException("a call has too many targets") : all;
    }

    /// <summary>The static member that a type argument has for one that its interface declares.</summary>
    private IMethodSymbol StaticOf(IMethodSymbol method, ITypeSymbol? constrained) =>
        method.IsStatic && (method.IsAbstract || method.IsVirtual) && constrained is not null
        && Substitute(constrained) is INamedTypeSymbol implementing
        && _engine.FindOverride(implementing, method) is { } implementation
            ? WithTypeArguments(implementation, method)
            : method;

    private AbstractValue EvaluatePlace(AbstractValue receiver) => receiver.Place is { } place ? _frame.Load(place) : receiver;

    private AbstractValue CallTarget(
        IMethodSymbol target,
        IMethodSymbol declared,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        ITypeSymbol? type,
        bool asReference,
        bool isOneOfMany = false)
    {
        if (_engine.ExtensionMemberOf(target) is { } member)
        {
            return member.IsStatic || arguments.IsEmpty
                ? CallTarget(member, member, receiver, arguments, site, type, asReference, isOneOfMany)
                : CallTarget(member, member, arguments[0], arguments.RemoveAt(0), site, type, asReference, isOneOfMany);
        }

        if (_engine.AccessedBy(target) is { } accessed)
        {
            return accessed is IMethodSymbol method
                ? CallTarget(method, method, method.IsStatic ? AbstractValue.Clean : arguments[0], arguments.RemoveAt(0), site, type, asReference, isOneOfMany)
                : AccessField(accessed, arguments[0], asReference);
        }

        type = AsDeclared(type, target.ReturnType);
        ConsumeBesides(target, declared, arguments, site);
        var hasBody = _engine.HasBody(target);
        var scopes = ScopesOf(target, declared, receiver);
        AbstractValue value;
        if (hasBody)
        {
            value = CallSource(target, receiver, arguments, site, asReference, isOneOfMany);
        }
        else if (!scopes.IsEmpty)
        {
            value = AbstractValue.Clean;
        }
        else if (target is { Name: "ToString", IsImplicitlyDeclared: true, ContainingType.IsRecord: true, Parameters.IsEmpty: true })
        {
            value = AbstractValue.OfLabels(TextLabels(EvaluatePlace(receiver), target.ContainingType, site));
        }
        else if (target is { Name: "Deconstruct", IsImplicitlyDeclared: true, ContainingType.IsRecord: true })
        {
            DeconstructRecord(target, EvaluatePlace(receiver), arguments, site);
            value = AbstractValue.CleanObject;
        }
        else if (Reflect(target, receiver, arguments, site) is { } reflected)
        {
            value = reflected;
        }
        else if (TextOfCall(target, arguments, site) is { } text)
        {
            value = text;
        }
        else if (SpanFromElement(target, arguments, site) is { } span)
        {
            value = span;
        }
        else if (HooksOf(target, receiver) is { Count: > 0 } hooks)
        {
            value = CallAll(hooks, hooks[0].Method, HookArguments(hooks[0].Method, arguments), site, null, asReference: false);
        }
        else if (_engine.Domain.Models.Find(target) is { } model)
        {
            value = ApplyModel(model, target, receiver, arguments, site, type ?? target.ReturnType, asReference);
        }
        else
        {
            value = CallUnknown(target, receiver, arguments, site, type ?? target.ReturnType);
        }

        if (!hasBody && scopes.IsEmpty)
        {
            scopes = ScopesOfType(value, type ?? target.ReturnType);
        }

        return _reachable ? ApplyContract(value, scopes, target, declared, receiver, arguments, site, type) : value;
    }

    // What `[UnsafeAccessor]` hands out is the field itself.
    private AbstractValue AccessField(ISymbol field, AbstractValue holder, bool asReference)
    {
        var place = field.IsStatic ? Place.Fields(NodeSet.Of(Frame.Statics), Fields.OfStatic(field))
            : holder.Place is { } variable ? variable.Part(Fields.Of(field))
            : Place.Fields(holder.Refs, Fields.Of(field));
        return asReference ? AbstractValue.OfPlace(place) : _frame.Load(place);
    }
}
