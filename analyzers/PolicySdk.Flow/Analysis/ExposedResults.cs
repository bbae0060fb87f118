using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Analysis;

/// <summary>Finds what one member hands out when code outside of the compilation calls it.</summary>
/// <param name="engine">The analysis.</param>
/// <param name="world">The objects after the call.</param>
/// <param name="body">The body of the member.</param>
/// <param name="cancellation">Cancels it.</param>
internal sealed class ExposedResults(FlowEngine engine, Frame world, MethodBody body, CancellationToken cancellation)
{
    /// <summary>
    /// Adds what comes out by return, <c>out</c>, <c>ref</c> and callbacks. What happens where the caller enumerates a result, or calls a
    /// delegate that it was given, is found on the way.
    /// </summary>
    /// <param name="method">The member.</param>
    /// <param name="slots">What its parameters held at the call.</param>
    /// <param name="instance">The object on which it was called; -1 for none.</param>
    /// <param name="returned">What it returned.</param>
    public void Collect(IMethodSymbol method, IntMap<AbstractValue> slots, int instance, AbstractValue returned)
    {
        try
        {
            CollectAll(method, slots, instance, returned);
            engine.EndSteps(method);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What cannot be followed outside is reported as what cannot be followed inside is.
            engine.AddFailure(method, exception);
            engine.EndSteps(method);
        }
    }

    private void CollectAll(IMethodSymbol method, IntMap<AbstractValue> slots, int instance, AbstractValue returned)
    {
        engine.ResetSteps();
        var interpreter = new BodyInterpreter(engine, body, world, cancellation);
        var labels = interpreter.Leaving(returned, Known(method, slots, instance));
        engine.Findings.Add(interpreter.Events, engine.Labels, withoutDeclarer: true);
        if (!OuterSurface.CanBeCalled(method))
        {
            return;
        }

        var member = method.AssociatedSymbol ?? method;
        engine.Exposures.Add(member, member, labels);
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && slots.Find(body.SlotOf(parameter))?.Place is { } place)
            {
                engine.Exposures.Add(member, parameter, interpreter.Leaving(world.Load(place), Known(method, slots, instance)));
            }
        }

        CollectCallbacks(method, member, slots, instance);
    }

    // What came in with the call is known to the caller, who does not get it by having it handed back.
    private NodeSet Known(IMethodSymbol method, IntMap<AbstractValue> slots, int instance)
    {
        var known = instance < 0 ? NodeSet.Empty : NodeSet.Of(instance);
        foreach (var parameter in method.Parameters)
        {
            if (slots.Find(body.SlotOf(parameter)) is { } value)
            {
                known = known.Union(value.Refs);
            }
        }

        return known;
    }

    private void CollectCallbacks(IMethodSymbol method, ISymbol member, IntMap<AbstractValue> slots, int instance)
    {
        foreach (var (node, state) in world.Objects)
        {
            if (state.Fields.Find(FieldKeys.Received) is { } received)
            {
                engine.Exposures.Add(member, OutletOf(node, method, member, slots, instance), received.Labels);
            }
        }
    }

    private ISymbol OutletOf(int node, IMethodSymbol method, ISymbol member, IntMap<AbstractValue> slots, int instance)
    {
        foreach (var parameter in method.Parameters)
        {
            if (slots.Find(body.SlotOf(parameter)) is { } value && value.Refs.Contains(node))
            {
                return parameter;
            }
        }

        return FieldOf(node, instance) ?? FieldOf(node, Frame.Statics) ?? member;
    }

    private ISymbol? FieldOf(int node, int holder)
    {
        if (world.Find(holder) is { } state)
        {
            foreach (var (key, value) in state.Fields)
            {
                if (value.Refs.Contains(node) && engine.Fields.SymbolOf(key) is { } field)
                {
                    return field;
                }
            }
        }

        return null;
    }
}
