using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>What a call may run, by what is known of its receiver.</summary>
internal sealed partial class BodyInterpreter
{
    private const int MostTargets = 300;

    /// <summary>What more methods than this hand up at one call is no longer told apart by which of them did.</summary>
    private const int MostApart = 4;

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
        var after = new List<FlowState>(targets.Count);
        AbstractValue? result = null;
        foreach (var (target, receiver) in targets)
        {
            _frame.Restore(before);
            _reachable = true;
            var value = CallTarget(target, declared, receiver, arguments, site, type, asReference, isOneOfMany: targets.Count > MostApart);
            if (_reachable)
            {
                result = Join(result, value);
                after.Add(_frame.State);
            }
        }

        _reachable = after.Count > 0;
        if (_reachable)
        {
            _frame.Restore(JoinAll(after));
        }

        return result ?? AbstractValue.Clean;
    }

    // By pairs: one after the other, what the first ones changed would be looked at again with each of the others.
    private FlowState JoinAll(List<FlowState> states)
    {
        while (states.Count > 1)
        {
            var count = 0;
            for (var i = 0; i < states.Count; i += 2)
            {
                states[count++] = i + 1 < states.Count ? _frame.Join(states[i], states[i + 1]) : states[i];
            }

            states.RemoveRange(count, states.Count - count);
        }

        return states[0];
    }

    /// <summary>What a call may run: by what is known of the receiver's type, else everything in this compilation that implements it.</summary>
    private List<(IMethodSymbol Method, AbstractValue Receiver)> TargetsOf(IMethodSymbol method, AbstractValue receiver, bool isVirtual)
    {
        if (!isVirtual || method.IsStatic || receiver.Place is not null)
        {
            return ByType(method, receiver);
        }

        method = OfKnownInterface(method);
        if (receiver.Refs.Count == 1 && _frame.Find(receiver.Refs[0]) is { IsExact: true, Type: { } only })
        {
            return [(OverrideIn(only, method), receiver.WithNullness(Nullness.MayBeObject))];
        }

        var isImplementedHere = _engine.IsImplementedHere(method.ContainingType);
        var groups = new Dictionary<IMethodSymbol, List<int>>(SymbolEqualityComparer.Default);
        var order = new List<IMethodSymbol>();
        foreach (var node in receiver.Refs)
        {
            var state = _frame.Find(node);
            if (state is { IsExact: true, Type: { } exact })
            {
                AddTarget(groups, order, OverrideIn(exact, method), node);
                continue;
            }

            // What somebody else's library hands out as one of its interfaces is none of the types of this compilation; what lies deeper than is
            // looked may be either.
            if (!isImplementedHere && (state?.Type is not { } bound || !_engine.IsInSource(bound)))
            {
                AddTarget(groups, order, method, node);
                if (state is not { IsInterior: true } || method.ContainingType.TypeKind != TypeKind.Interface)
                {
                    continue;
                }
            }

            foreach (var candidate in _engine.Implementations(method, state?.Type))
            {
                if (!CanImplement(candidate, method))
                {
                    continue;
                }

                if (order.Count > MostTargets)
                {
                    throw new FlowLimitException("a call has too many targets");
                }

                AddTarget(groups, order, WithTypeArguments(candidate, method), node);
            }
        }

        var targets = new List<(IMethodSymbol, AbstractValue)>(order.Count);
        foreach (var target in order)
        {
            targets.AddRange(ByType(target, receiver.WithRefs(NodeSet.From(groups[target])).WithNullness(Nullness.MayBeObject)));
        }

        if (receiver.Refs.IsEmpty && !isImplementedHere)
        {
            targets.Add((method, receiver));
        }
        else if (receiver.Refs.IsEmpty)
        {
            foreach (var candidate in _engine.Implementations(method, null))
            {
                if (CanImplement(candidate, method))
                {
                    targets.Add((WithTypeArguments(candidate, method), receiver));
                }
            }
        }

        return targets;
    }

    private IMethodSymbol OverrideIn(ITypeSymbol type, IMethodSymbol method) =>
        _engine.FindOverride(type, method) is { } found ? WithTypeArguments(found, method) : method;

    // What is called of an override is called with the type arguments of the call.
    private static IMethodSymbol WithTypeArguments(IMethodSymbol found, IMethodSymbol called) =>
        found.IsGenericMethod && found.Arity == called.Arity && !ReferenceEquals(found, called) ? found.ConstructedFrom.Construct([.. called.TypeArguments]) : found;

    // What a method calls on its own object is what that object's type makes of it: of one type at a time.
    private List<(IMethodSymbol Method, AbstractValue Receiver)> ByType(IMethodSymbol method, AbstractValue receiver)
    {
        if (method.IsStatic || receiver.Refs.Count < 2 || method.ContainingType is not { IsSealed: false, IsReferenceType: true } || !_engine.HasBody(method))
        {
            return [(method, receiver)];
        }

        var types = new List<ITypeSymbol>();
        var groups = new List<List<int>>();
        foreach (var node in receiver.Refs)
        {
            if (_frame.Find(node) is not { IsExact: true, Type: { } type })
            {
                return [(method, receiver)];
            }

            var index = types.FindIndex(known => SymbolEqualityComparer.Default.Equals(known, type));
            if (index < 0)
            {
                index = types.Count;
                types.Add(type);
                groups.Add([]);
            }

            groups[index].Add(node);
        }

        return types.Count is 1 or > MostApart
            ? [(method, receiver)]
            : [.. groups.Select(group => (method, receiver.WithRefs(NodeSet.From(group))))];
    }

    /// <summary>
    /// What a collection of this compilation makes of the members that <c>Collection&lt;T&gt;</c> calls to change itself: they are
    /// run instead of what is known of the member that was called. None where some receiver has none.
    /// </summary>
    private List<(IMethodSymbol Method, AbstractValue Receiver)> HooksOf(IMethodSymbol method, AbstractValue receiver)
    {
        var hooks = new List<(IMethodSymbol, AbstractValue)>();
        if (method.ContainingType is not { Name: "Collection", Arity: 1, ContainingNamespace: { Name: "ObjectModel", ContainingNamespace.Name: "Collections" } })
        {
            return hooks;
        }

        var name = method.Name switch
        {
            "Add" or "Insert" => "InsertItem",
            "RemoveAt" => "RemoveItem",
            "Clear" => "ClearItems",
            _ => null,
        };
        foreach (var node in name is null ? default : receiver.Refs)
        {
            if (_frame.Find(node) is not { IsExact: true, Type: { } type } || HookOf(type, name!) is not { } hook)
            {
                return [];
            }

            hooks.Add((hook, AbstractValue.OfNode(node)));
        }

        return hooks;
    }

    private IMethodSymbol? HookOf(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? at = type; at is not null && _engine.IsInSource(at); at = at.BaseType)
        {
            foreach (var member in at.GetMembers(name))
            {
                if (member is IMethodSymbol { IsOverride: true } method && _engine.HasBody(method))
                {
                    return method;
                }
            }
        }

        return null;
    }

    // `Add(item)` leaves out the position of `InsertItem(index, item)`.
    private static ImmutableArray<AbstractValue> HookArguments(IMethodSymbol hook, ImmutableArray<AbstractValue> arguments) =>
        hook.Parameters.Length > arguments.Length ? arguments.Insert(0, AbstractValue.CleanObject) : arguments;

    // A class may implement one generic interface several times; which of them is called depends on the type arguments.
    private IMethodSymbol OfKnownInterface(IMethodSymbol method)
    {
        if (method.ContainingType is not { TypeKind: TypeKind.Interface, IsGenericType: true } contract
            || Substitute(contract) is not INamedTypeSymbol known
            || SymbolEqualityComparer.Default.Equals(known, contract))
        {
            return method;
        }

        foreach (var member in known.GetMembers(method.Name))
        {
            if (member is IMethodSymbol candidate && SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition))
            {
                return candidate.TypeParameters.IsEmpty ? candidate : candidate.Construct([.. method.TypeArguments]);
            }
        }

        return method;
    }

    // A loader of clips is no loader of lines: what implements a generic interface for other types is not called through this one.
    private bool CanImplement(IMethodSymbol candidate, IMethodSymbol method)
    {
        if (method.ContainingType is not { TypeKind: TypeKind.Interface, IsGenericType: true } declared
            || Substitute(declared) is not INamedTypeSymbol contract || FlowEngine.HasTypeParameter(contract))
        {
            return true;
        }

        var isImplemented = false;
        foreach (var implemented in candidate.ContainingType.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, contract.OriginalDefinition))
            {
                continue;
            }

            if (FlowEngine.HasTypeParameter(implemented) || _engine.Compilation.ClassifyCommonConversion(implemented, contract) is { IsImplicit: true })
            {
                return true;
            }

            isImplemented = true;
        }

        return !isImplemented;
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
}
