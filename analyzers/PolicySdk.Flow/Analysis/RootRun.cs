using PolicySdk.Flow.Interpretation;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Analysis;

/// <summary>Runs a member as somebody would who is not part of the compilation.</summary>
internal static class RootRun
{
    /// <param name="engine">The engine.</param>
    /// <param name="body">The body.</param>
    /// <param name="method">The member; <see langword="null"/> for static initializers.</param>
    /// <param name="construction">The construction of a generic type of which these are the initializers.</param>
    /// <param name="cancellation">Cancels the run.</param>
    public static void Run(FlowEngine engine, MethodBody body, IMethodSymbol? method, INamedTypeSymbol? construction, CancellationToken cancellation)
    {
        var isCoarse = engine.IsCoarse;
        engine.ResetSteps();
        try
        {
            if (!TryRun(engine, body, method, construction, cancellation))
            {
                engine.BeginCoarsely();
                TryRun(engine, body, method, construction, cancellation);
            }
        }
        finally
        {
            engine.IsCoarse = isCoarse;
        }
    }

    // Whether it did not take too many steps, or nothing is left to be tried.
    private static bool TryRun(FlowEngine engine, MethodBody body, IMethodSymbol? method, INamedTypeSymbol? construction, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var world = new Frame(engine, null, new SiteNumbers());
        var slots = IntMap<AbstractValue>.Empty;
        var instance = -1;
        var site = SiteOf(body, method, cancellation);
        if (site is null)
        {
            return true;
        }

        if (body.ExtensionReceiver is { } extended)
        {
            slots = slots.Set(body.SlotOf(extended), ParameterOf(engine, world, extended, site, -1));
        }
        else if (method is { IsStatic: false, ContainingType.TypeKind: not TypeKind.Extension })
        {
            var type = method.ContainingType;
            instance = engine.Globals.ImportInstance(world, type, type.IsSealed || type.IsValueType);
            slots = slots.Set(
                MethodBody.ThisSlot,
                type.IsValueType ? AbstractValue.OfPlace(Place.Fields(NodeSet.Of(instance), FieldKeys.VariableContent)) : AbstractValue.OfNode(instance));
        }

        for (var i = 0; method is not null && i < method.Parameters.Length; i++)
        {
            slots = slots.Set(body.SlotOf(method.Parameters[i]), ParameterOf(engine, world, method.Parameters[i], site, i));
        }

        var root = method ?? construction?.StaticConstructors.FirstOrDefault() ?? engine.ObjectToString;
        var caller = new CallContext(body, default, CallContext.NoTypes);
        var shape = EntryHeap.Of(world, body, root, slots, caller, engine);
        var found = engine.Summaries.Get(shape, cancellation);
        if (engine is { IsExhausted: true, IsCoarse: false })
        {
            return false;
        }

        engine.EndSteps(body.Owner);
        if (found is not { Failure: null } summary)
        {
            return true;
        }

        var application = new SummaryApplication(engine, world, shape, summary, summary.Exit, site, root);
        var log = new EventLog(null);
        application.MoveEvents(log);
        engine.Findings.Add(log, engine.Labels, withoutDeclarer: true);
        if (summary.Exit is not null)
        {
            application.MoveObjects(summary.Returned);
            engine.Globals.Absorb(world, instance >= 0 ? method!.ContainingType : null, instance);
            if (method is not null)
            {
                new ExposedResults(engine, world, body, cancellation).Collect(method, slots, instance, application.Map(summary.Returned));
            }
        }

        return true;
    }

    private static SyntaxNode? SiteOf(MethodBody body, IMethodSymbol? method, CancellationToken cancellation) =>
        body.Graph?.Syntax
        ?? (method?.DeclaringSyntaxReferences ?? body.Owner.DeclaringSyntaxReferences).FirstOrDefault()?.GetSyntax(cancellation)
        ?? (body.Initializers.IsEmpty ? null : body.Initializers[0].Syntax);

    // What comes from outside is clean, unless the parameter says what may come in.
    private static AbstractValue ParameterOf(FlowEngine engine, Frame world, IParameterSymbol parameter, SyntaxNode site, int index)
    {
        var labels = LabelSet.Empty;
        if (parameter.RefKind != RefKind.Out && engine.ScopeOf(parameter) is { } scope)
        {
            var location = parameter.Locations.FirstOrDefault() ?? Location.None;
            var label = new Label(new Origin(OriginKind.Scope, scope, parameter, location), -1, ValueStage.Data, null);
            labels = labels.Add(engine.Labels.NumberOf(label), Trace.Start.Then(TraceStep.Loaded, parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? site, parameter));
        }

        var type = engine.Unwrap(parameter.Type);
        var value = engine.HoldsObjects(type) || (type is not null && engine.IsSpanLike(type))
            ? AbstractValue.OfNode(world.Allocate(site, index, new ObjectState(type, ObjectTraits.Opaque, labels))).WithNullness(Nullness.Unknown)
            : AbstractValue.OfLabels(labels, Nullness.Unknown);
        if (type?.SpecialType == SpecialType.System_String && labels.IsEmpty)
        {
            // Whatever text it is, it is the same one in all of the call.
            value = AbstractValue.Of(new SymbolicText("{" + parameter.ContainingSymbol.ToDisplayString() + ":" + parameter.Name + "}")).WithNullness(Nullness.Unknown);
        }

        if (parameter.RefKind == RefKind.None)
        {
            return value;
        }

        var variable = world.Allocate(site, 1000 + index, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, value)));
        return AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent));
    }
}
