namespace PolicySdk.Benchmarks.Flow;

/// <summary>Something that is measured in a process of its own.</summary>
/// <param name="Name">The name by which it can be asked for.</param>
/// <param name="Title">The row of the table where it could not be measured.</param>
/// <param name="Bound">What is promised.</param>
/// <param name="Unit">What the bound counts.</param>
/// <param name="Measure">Measures and reports.</param>
internal sealed record FlowPart(string Name, string Title, double Bound, string Unit, Action<FigureReport> Measure)
{
    /// <summary>Whether the collector is set up as the compiler sets up its own, rather than as an IDE does.</summary>
    public bool IsCompiler { get; init; }

    /// <summary>Whether the process stands for one that has run for long, and compiles nothing of its own any more.</summary>
    public bool IsEditor { get; init; }

    /// <summary>
    /// Whether runs of different sizes are compared. Code is compiled once and for all then, and the collector has room for a whole run: what
    /// is allocated is a figure of its own.
    /// </summary>
    public bool IsGrowth { get; init; }
}
