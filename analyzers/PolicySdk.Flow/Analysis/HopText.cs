namespace PolicySdk.Flow.Analysis;

/// <summary>Tells a value's way in words.</summary>
internal static class HopText
{
    public static ImmutableArray<Hop> Of(Trace trace, FlowEngine engine)
    {
        var hops = ImmutableArray.CreateBuilder<Hop>();
        foreach (var step in trace.Steps())
        {
            var hop = new Hop(engine.CurrentLocationOf(step.Site!), TextOf(step));
            if (hops.Count == 0 || !hops[hops.Count - 1].Location.Equals(hop.Location))
            {
                hops.Add(hop);
            }
        }

        return hops.ToImmutable();
    }

    private static string TextOf(Trace step)
    {
        var name = step.Symbol is null ? null : NameOf(step.Symbol);
        return step.Step switch
        {
            TraceStep.Loaded => name is null ? "loaded" : $"loaded by {name}",
            TraceStep.Read => name is null ? "read" : $"read by {name}",
            TraceStep.Stored => name is null ? "stored" : $"stored in {name}",
            TraceStep.Passed => name is null ? "passed on" : $"passed to {name}",
            TraceStep.Returned => name is null ? "returned" : $"returned by {name}",
            TraceStep.Trained => name is null ? "trained on" : $"trained by {name}",
            TraceStep.Thrown => "thrown",
            _ => name is null ? "derived" : $"derived by {name}",
        };
    }

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.AnonymousFunction } => "a lambda",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
        IParameterSymbol parameter => parameter.Name,
        { ContainingType: { } type } => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };
}
