using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Models;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Calls that happen when their result is enumerated: LINQ operators and iterators.</summary>
internal sealed partial class BodyInterpreter
{
    // What the sequences that the current model call reads hand out. An operator enumerates its source once, however often its model speaks
    // of the elements; and a chain of them would otherwise run its first one twice as often with each that is added.
    private Enumerations? _enumerations;

    private AbstractValue Defer(
        DeferredCall deferred,
        AbstractValue receiver,
        ImmutableArray<IParameterSymbol> parameters,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        ITypeSymbol? type)
    {
        var fields = IntMap<AbstractValue>.Empty.Set(FieldKeys.Receiver, receiver);
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            fields = fields.Set(Fields.Named("$" + parameters[i].Name), arguments[i]);
        }

        // One for each method: what a call computes of which it is not known whose it is, is computed by one of them.
        var node = _frame.Allocate((site, deferred.Method.OriginalDefinition), 13, new ObjectState(_engine.Unwrap(Substitute(type)), ObjectTraits.None, fields: fields, deferred: deferred));
        return AbstractValue.OfNode(node);
    }

    private AbstractValue DeferIterator(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site) =>
        Defer(new DeferredCall(method, null, site) { IsWalk = IsEnumerator(method.ReturnType) }, receiver, BodyTable.Definition(method).Parameters, arguments, site, method.ReturnType);

    private AbstractValue DeferFunction(IMethodSymbol function, IntMap<AbstractValue> closure, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        var value = Defer(new DeferredCall(function, null, site) { IsWalk = IsEnumerator(function.ReturnType) }, AbstractValue.Clean, function.OriginalDefinition.Parameters, arguments, site, function.ReturnType);
        var state = _frame.Find(value.Refs[0])!;
        foreach (var (key, captured) in closure)
        {
            state = state.WithField(key, captured);
        }

        _frame.SetObject(value.Refs[0], state);
        return value;
    }

    /// <summary>Runs a deferred call now, as often as somebody enumerates it, and returns its elements.</summary>
    private AbstractValue Enumerate(int node, ObjectState state, int key)
    {
        if (state.Deferred is { Model: null, IsWalk: false } iterator && key == Fields.Element(0))
        {
            return EnumerateFirst(iterator, state);
        }

        var isFirst = _enumerations is null;
        var enumerations = _enumerations ??= new Enumerations();
        var elements = enumerations.Find(node, state);
        if (elements is null)
        {
            enumerations.Begin(node, state);
            do
            {
                elements = EnumerateNow(node, state);
                state = _frame.Find(node) ?? state;
            }
            while (!enumerations.IsSettled(node, state, ref elements));
        }

        if (isFirst)
        {
            _enumerations = null;
        }

        return elements;
    }

    private AbstractValue EnumerateNow(int node, ObjectState state) =>
        state.Deferred is { } deferred ? EnumerateDeferred(node, state, deferred) : EnumerateOwn(node, state.Type!);

    private AbstractValue EnumerateDeferred(int node, ObjectState state, DeferredCall deferred)
    {
        if (deferred.Model is not { } model)
        {
            return EnumerateIterator(deferred, state);
        }

        var receiver = state.Fields.Find(FieldKeys.Receiver) ?? AbstractValue.Clean;
        var arguments = ArgumentsOf(state, deferred.Method.OriginalDefinition.Parameters);

        // What a constructor makes is what is enumerated.
        var type = deferred.Method.MethodKind == MethodKind.Constructor ? state.Type : deferred.Method.ReturnType;
        var call = new ModelCall(deferred.Method, receiver, arguments, deferred.Site, type) { Load = _frame.Load, Nesting = _nesting, DeclarationOf = _declarationOf ??= _engine.Domain.Models.DeclarationOf };
        RunFlows(model, call);
        if (call.Result is not { } result)
        {
            return AbstractValue.Clean;
        }

        AbstractValue? elements = result.Labels.IsEmpty ? null : AbstractValue.OfLabels(result.Labels);
        foreach (var produced in result.Refs)
        {
            if (produced != node)
            {
                elements = Join(elements, _frame.ReadField(produced, FieldKeys.AnyElement, null));
            }
        }

        return elements ?? AbstractValue.Clean;
    }

    private ImmutableArray<AbstractValue> ArgumentsOf(ObjectState state, ImmutableArray<IParameterSymbol> parameters) =>
        [.. parameters.Select(p => state.Fields.Find(Fields.Named("$" + p.Name)) ?? AbstractValue.Clean)];

    // A collection of this compilation: what its own enumerator shows.
    private AbstractValue EnumerateOwn(int node, ITypeSymbol type)
    {
        if (_engine.EnumeratorOf(type) is not { } method || SiteOfBody() is not { } site)
        {
            return AbstractValue.Clean;
        }

        var reachable = _reachable;
        var enumerator = CallSource(method, AbstractValue.OfNode(node), [], site);
        _reachable = reachable;
        AbstractValue? elements = enumerator.Labels.IsEmpty ? null : AbstractValue.OfLabels(enumerator.Labels);
        foreach (var walker in enumerator.Refs)
        {
            var walkerType = _frame.Find(walker)?.Type;
            elements = Join(elements, walkerType is not null && _engine.CurrentOf(walkerType) is { } current
                ? Walk(AbstractValue.OfNode(walker), walkerType, current, site)
                : walker == node ? AbstractValue.Clean : _frame.ReadField(walker, FieldKeys.AnyElement, null));
        }

        if (enumerator.HasParts && method.ReturnType is INamedTypeSymbol structType && _engine.CurrentOf(structType) is { } ofStruct)
        {
            elements = Join(elements, Walk(Box(enumerator, structType, site), structType, ofStruct, site));
        }

        // What it shows is what it is declared to hand out.
        if (ScopesOf(method, method, AbstractValue.OfNode(node)) is [var scope, ..])
        {
            elements = WithScopesOf(elements ?? AbstractValue.Clean, Scoped(scope, method, ElementOf(method), site, 600), scope);
        }

        return elements ?? AbstractValue.Clean;
    }

    // What an enumerator shows: after its first step, and after any later one, wherever it stands then. Twice, since what it
    // shows may have been fetched a step before.
    private AbstractValue Walk(AbstractValue walker, ITypeSymbol type, IPropertySymbol current, SyntaxNode site)
    {
        AbstractValue? elements = null;
        for (var step = 0; step < 2; step++)
        {
            if (_engine.MoveNextOf(type) is { } moveNext)
            {
                var reachable = _reachable;
                CallSource(moveNext, walker, [], site);
                _reachable = reachable;
            }

            elements = Join(elements, ReadPropertyOf(current, current.GetMethod!, walker, [], site, current.Type));
            foreach (var node in walker.Refs)
            {
                if (_frame.Find(node) is { } state)
                {
                    _frame.SetObject(node, state.WithFields(state.Fields.Select(static (_, value) => WithoutPosition(value))));
                }
            }
        }

        return elements!;
    }

    private static AbstractValue WithoutPosition(AbstractValue value) =>
        value.HasParts ? value.WithParts(value.Parts.Select(static (_, part) => WithoutPosition(part)))
        : value.Constant?.Value is int ? value.WithoutConstant()
        : value;

    private static ITypeSymbol? ElementOf(IMethodSymbol enumerator) =>
        enumerator.ReturnType is INamedTypeSymbol { TypeArguments: [var element] } ? element : null;

    private SyntaxNode? SiteOfBody() => _body.Graph?.Syntax ?? _body.Owner.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation);
}
