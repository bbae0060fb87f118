namespace PolicySdk.Flow.Lattice;

/// <summary>What happened to a value at a step of its way.</summary>
internal enum TraceStep
{
    Loaded,
    Read,
    Stored,
    Passed,
    Returned,
    Derived,
    Trained,
    Thrown,
}

/// <summary>
/// The way a label came, shared between values and longest at the end. Two labels that differ only in their traces are the
/// same label: traces never take part in equality, else no fixpoint would be reached.
/// </summary>
internal sealed class Trace
{
    private Trace(Trace? previous, Trace? inner, TraceStep step, SyntaxNode? site, ISymbol? symbol)
    {
        Previous = previous;
        Inner = inner;
        Step = step;
        Site = site;
        Symbol = symbol;
        Length = (previous?.Length ?? 0) + (inner?.Length ?? 0) + (site is null ? 0 : 1);
    }

    /// <summary>The way of a variable into its summary: nothing yet.</summary>
    public static Trace Start { get; } = new(null, null, TraceStep.Passed, null, null);

    public Trace? Previous { get; }

    /// <summary>A callee's own way, which follows on <see cref="Previous"/>.</summary>
    public Trace? Inner { get; }

    public TraceStep Step { get; }

    public SyntaxNode? Site { get; }

    public ISymbol? Symbol { get; }

    public int Length { get; }

    public Trace Then(TraceStep step, SyntaxNode site, ISymbol? symbol) =>
        Site == site && Step == step ? this : new(this == Start ? null : this, null, step, site, symbol);

    /// <summary>The way up to a call, then the way inside the callee.</summary>
    public Trace Enter(Trace inner, SyntaxNode site, ISymbol? callee)
    {
        var passed = Then(TraceStep.Passed, site, callee);
        return inner.Length == 0 ? passed : new(passed, inner, inner.Step, null, null);
    }

    public static Trace Shorter(Trace left, Trace right) => right.Length < left.Length ? right : left;

    /// <summary>The steps from the first to the last.</summary>
    public List<Trace> Steps()
    {
        var steps = new List<Trace>(Length);
        var pending = new Stack<Trace>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            var trace = pending.Pop();
            if (trace.Site is not null && trace.Previous is null && trace.Inner is null)
            {
                steps.Add(trace);
                continue;
            }

            if (trace.Inner is not null)
            {
                pending.Push(trace.Inner);
            }
            else if (trace.Site is not null)
            {
                pending.Push(new Trace(null, null, trace.Step, trace.Site, trace.Symbol));
            }

            if (trace.Previous is not null)
            {
                pending.Push(trace.Previous);
            }
        }

        return steps;
    }
}
