using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Calls of delegates, and of members that may call the delegates they are given.</summary>
internal sealed partial class BodyInterpreter
{
    private const int MostInvocations = 16;

    private AbstractValue InvokeDelegate(AbstractValue target, IReadOnlyList<AbstractValue> arguments, IOperation site) =>
        InvokeDelegate(target, arguments, site.Syntax, site.Type);

    private AbstractValue InvokeDelegate(AbstractValue target, IReadOnlyList<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
        // Delegates that call each other without end are a failure that is told, and no end of the compiler.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        target = EvaluatePlace(target);
        if (target.Refs.IsEmpty)
        {
            return OpaqueOf(type, ReachAll(arguments).Union(target.Labels), site, 10);
        }

        // Where it may be several, they may be one behind the other.
        return target.Refs.Count == 1 || _frame.Find(target.Refs[0])?.Type is not { TypeKind: TypeKind.Delegate }
            ? InvokeAny(target, arguments, site, type)
            : InvokeRepeatedly(() => InvokeAny(target, arguments, site, type), mayBeNever: false);
    }

    private AbstractValue InvokeAny(AbstractValue target, IReadOnlyList<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
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
                after = after is null ? _frame.State : _frame.Join(after, _frame.State);
            }
        }

        _reachable = after is not null;
        if (after is not null)
        {
            _frame.Restore(after);
        }

        return result ?? AbstractValue.Clean;
    }

    /// <summary>
    /// What is called an unknown number of times is called in the state in which it has left things itself. Where it changes nothing that was
    /// there before, once is as good as often.
    /// </summary>
    private AbstractValue InvokeRepeatedly(Func<AbstractValue> invoke, bool mayBeNever)
    {
        var before = _frame.State;
        var made = _frame.BeginNew();
        var result = invoke();
        _frame.EndNew();
        if (!_reachable || !HasChanged(before, _frame.State, made))
        {
            return result;
        }

        var known = mayBeNever ? _frame.Join(before, _frame.State) : _frame.State;
        for (var round = 0; ; round++)
        {
            if (round == MostInvocations)
            {
                throw new FlowLimitException("what a callback changes did not settle");
            }

            _frame.Restore(known);
            made = _frame.BeginNew();
            result = result.Join(invoke());
            _frame.EndNew();
            var after = _reachable ? _frame.Join(known, _frame.State) : known;
            _reachable = true;
            _frame.Restore(after);
            if (!HasChanged(known, after, made))
            {
                return result;
            }

            known = after;
        }
    }

    // Whether objects that were there are others now, as far as they can be told apart. One that was made anew at its site is another one: it
    // is the one before it, now among the older ones, that may have changed.
    private bool HasChanged(FlowState before, FlowState after, HashSet<int> made)
    {
        if (before.Objects.SameAs(after.Objects))
        {
            return false;
        }

        var retired = new HashSet<int>(made.Where(node =>
            before.Objects.Find(node) is not null && after.Objects.Find(node + 1) is { } older && !ReferenceEquals(older, before.Objects.Find(node + 1))));
        var hasChanged = false;
        after.Objects.VisitChanged(before.Objects, (node, old, state) =>
        {
            if (!hasChanged && !made.Contains(node))
            {
                hasChanged = Expected(node, old) is { } expected ? !_frame.WithoutNewParts(node, state, expected).Equals(expected) : node < Frame.FirstFresh;
            }
        });
        return hasChanged;

        ObjectState? Expected(int node, ObjectState? old)
        {
            old = old is null ? null : Renamed(old);
            if (!retired.Contains(node - 1))
            {
                return old;
            }

            var younger = Renamed(before.Objects.Find(node - 1)!);
            younger = younger.WithTraits(younger.Traits | ObjectTraits.Summary);
            return old is null ? younger : old.Join(younger);
        }

        ObjectState Renamed(ObjectState state)
        {
            foreach (var node in retired)
            {
                state = Frame.WithOlder(state, node);
            }

            return state;
        }
    }

    private AbstractValue InvokeOne(int node, IReadOnlyList<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
        if (_frame.Find(node) is not { } state || state.Target is not { } method)
        {
            return InvokeUnknown(NodeSet.Of(node), arguments, site, type);
        }

        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.LambdaMethod or MethodKind.AnonymousFunction)
        {
            return CallFunction(method, state.Fields, [.. arguments], site);
        }

        var receiver = state.Fields.Find(FieldKeys.Receiver) ?? AbstractValue.Clean;
        ImmutableArray<AbstractValue> values = [.. arguments];
        if (method.ReducedFrom is not null || (method.IsStatic && state.Fields.Find(FieldKeys.Receiver) is not null))
        {
            values = values.Insert(0, receiver);
            method = method.ReducedFrom ?? method;
            receiver = AbstractValue.Clean;
        }

        ConsumeValues(method, values, site);
        var targets = TargetsOf(method, receiver, (method.IsVirtual || method.IsAbstract || method.IsOverride) && state.Fields.Find(Fields.Named(BaseNote)) is null);
        return CallAll(targets, method, values, site, type ?? method.ReturnType, asReference: false);
    }

    // Of what is called nothing is known but that it may hand back all that it has and gets.
    private AbstractValue InvokeUnknown(NodeSet nodes, IReadOnlyList<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
        var labels = ReachAll(arguments).Union(_frame.Reach(AbstractValue.OfNodes(nodes)));
        var isUnseen = false;
        foreach (var node in nodes)
        {
            if (_frame.Find(node) is { } unknown)
            {
                HandToCallback(node, unknown, arguments);
            }

            isUnseen |= _frame.NoteCall(node);
        }

        MayThrow();
        if (!isUnseen)
        {
            return OpaqueOf(type, labels, site, 10);
        }

        var answer = OpaqueOf(type, labels.Union(_engine.Labels.Answers), site, 10);
        foreach (var made in answer.Refs)
        {
            _frame.Answers.Add(made);
        }

        return answer;
    }

    // What a handler leaves in the arguments of its event is for whoever raised it.
    private void RaiseForeign(AbstractValue handler, AbstractValue raiser, SyntaxNode site)
    {
        var labels = _frame.Reach(raiser);
        foreach (var node in handler.Refs)
        {
            if (_frame.Find(node)?.Target is { } target)
            {
                var arguments = target.Parameters.Select((p, i) => OpaqueOf(p.Type, labels, site, 300 + i)).ToList();
                InvokeDelegate(AbstractValue.OfNode(node), arguments, site, target.ReturnType);
                AddOwn(raiser, ReachAll(arguments));
            }
        }
    }

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
            _callbacks++;
            labels = labels.Union(_frame.Reach(InvokeRepeatedly(() => InvokeDelegate(callback, values, site, type.DelegateInvokeMethod.ReturnType), mayBeNever: true)));
            _callbacks--;
            _reachable = reachable;
        }

        return labels;
    }
}
