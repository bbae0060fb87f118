using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>What is declared about a call: scopes, stages, uses.</summary>
internal sealed partial class BodyInterpreter
{
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

    // A value of a type that declares a scope comes under it wherever it comes from, where nothing more is known: a container of services
    // hands out a loader as the type that it is asked for.
    private ImmutableArray<ScopeContract> ScopesOfType(AbstractValue value, ITypeSymbol? type) =>
        _engine.Unwrap(Substitute(type)) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, SpecialType: SpecialType.None } named
            && _engine.ScopeOf(named) is { } scope && _frame.Reach(value).IsEmpty
                ? [scope]
                : [];

    // A loader object is as good as its data: whoever is handed it can have them. Its own fields are how it works and say nothing of that.
    private LabelSet OfType(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || _engine.ScopeOf(named) is not { } scope)
        {
            return LabelSet.Empty;
        }

        var loader = (ISymbol?)named.InstanceConstructors.FirstOrDefault() ?? named;
        var origin = new Origin(OriginKind.Scope, scope, loader, loader.Locations.FirstOrDefault() ?? Location.None);
        return LabelSet.Empty.Add(_engine.Labels.NumberOf(new Label(origin, -1, ValueStage.Data, null)), Trace.Start);
    }

    private LabelSet OfTypes(AbstractValue value)
    {
        var labels = LabelSet.Empty;
        foreach (var node in value.Refs)
        {
            labels = labels.Union(OfType(_frame.Find(node)?.Type));
        }

        return labels;
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
                _frame.Store(place, WithScopesOf(_frame.Load(place), scoped, handedOut));
            }
            else if (IsDelegate(parameter.Type) && parameter.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
            {
                InvokeScoped(arguments[i], invoke, handedOut, target, site, (i + 1) * 16);
            }
        }

        if (_engine.ResultOf(target).Declassifies)
        {
            return OpaqueOf(type ?? target.ReturnType, LabelSet.Empty, site, 6);
        }

        for (var i = 0; i < scopes.Length; i++)
        {
            value = WithScopesOf(value, Scoped(scopes[i], target, type ?? declared.ReturnType, site, i == 0 ? 0 : 500 + i), scopes[i]);
        }

        return (_engine.ResultOf(target).Derived ?? _engine.ResultOf(declared).Derived) is { } stage
            ? AtStage(_frame.Reach(value).Union(ReachAll(arguments)).Union(_frame.Reach(receiver)), stage, type ?? target.ReturnType, site)
            : value;
    }

    private void InvokeScoped(AbstractValue callback, IMethodSymbol invoke, ScopeContract scope, IMethodSymbol target, SyntaxNode site, int part) =>
        InvokeDelegate(callback, [.. invoke.Parameters.Select((parameter, index) => Scoped(scope, target, parameter.Type, site, part + index))], site, invoke.ReturnType);

    // Who declares a stage says that the result is made of what goes in, whether or not the body shows it: training often happens in native code.
    private AbstractValue AtStage(LabelSet made, ValueStage stage, ITypeSymbol type, SyntaxNode site) =>
        OpaqueOf(type, made.Change(_engine.Labels, stage, null).Then(TraceStep.Derived, FirstOf(site), null), site, 7);

    /// <summary>
    /// What a declared loader hands out: the declared scope, and every other scope that its body let through, so that a
    /// declaration cannot wash data of another license.
    /// </summary>
    private AbstractValue WithScopesOf(AbstractValue actual, AbstractValue scoped, ScopeContract declared)
    {
        var kept = LabelSet.Empty;
        foreach (var (number, trace) in _frame.Reach(actual))
        {
            // What a path is bound to is said better by a declaration that speaks of the same.
            var label = _engine.Labels[number];
            var isSaid = label is { Origin: { Path: not null, Contract: { } bound } } && _engine.Domain.Covers(declared, bound);
            kept = isSaid ? kept : kept.Add(number, trace);
        }

        kept = kept.WithScope(_engine.Labels);
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
        return OpaqueOf(type, LabelSet.Empty.Add(label, Trace.Start.Then(TraceStep.Loaded, FirstOf(site), loader)), site, 50 + part);
    }

    // Consumption.

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

    // An implementation can declare uses that the declaration through which it is called does not.
    private void ConsumeBesides(IMethodSymbol target, IMethodSymbol declared, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        var definition = BodyTable.Definition(target);
        var known = BodyTable.Definition(declared);
        if (SymbolEqualityComparer.Default.Equals(definition, known))
        {
            return;
        }

        for (var i = 0; i < definition.Parameters.Length && i < arguments.Length; i++)
        {
            foreach (var use in _engine.UsesOf(definition.Parameters[i]))
            {
                if (i >= known.Parameters.Length || !_engine.UsesOf(known.Parameters[i]).Contains(use))
                {
                    Consume(use, arguments[i], target, site);
                }
            }
        }
    }

    private void Consume(UseContract use, AbstractValue value, IMethodSymbol callee, SyntaxNode site) =>
        Consume(use, value, LabelSet.Empty, callee, site);

    // What comes from where something of `besides` comes from is no part of the use. That is known when it is known what variables stand for.
    private void Consume(UseContract use, AbstractValue value, LabelSet besides, IMethodSymbol callee, SyntaxNode site)
    {
        var labels = _frame.Reach(value).Union(OfTypes(value));
        if (!labels.IsEmpty)
        {
            _events.Add(new EventKey(FirstOf(site), use, _body.Owner, _events.Declarer, callee) { Besides = besides }, labels);
        }
    }
}
