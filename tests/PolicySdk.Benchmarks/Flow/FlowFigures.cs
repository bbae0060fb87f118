using PolicySdk.Benchmarks.Flow.Compiling;
using PolicySdk.Benchmarks.Flow.Editing;
using PolicySdk.Benchmarks.Flow.Growth;

namespace PolicySdk.Benchmarks.Flow;

/// <summary>The figures that the flow analysis promises.</summary>
internal static class FlowFigures
{
    private static readonly FlowPart[] Parts =
    [
        new("cpu", CompileFigures.CpuTitle, 10, "%", CompileFigures.Cpu) { IsCompiler = true },
        new("csc", CompilerProcess.Title, 10, "%", CompilerProcess.Measure),
        new("idle", CompileFigures.IdleTitle, 1, "%", CompileFigures.Idle) { IsCompiler = true },
        new("memory", CompileFigures.MemoryTitle, 15, "%", CompileFigures.Memory) { IsCompiler = true },
        new("edit", EditFigures.EditTitle, EditFigures.Bound, "ms", EditFigures.Edit),
        new("cancel", EditFigures.CancelTitle, EditFigures.Bound, "ms", EditFigures.Cancel),
        .. GrowthPrograms.All.Select(curve => new FlowPart(curve.Name, curve.Title, GrowthCurve.Bound, "x", curve.Measure)),
    ];

    /// <summary>Measures.</summary>
    /// <param name="names">Names of parts to measure, or the beginnings of such names; none for all.</param>
    public static FigureTable Measure(IReadOnlyCollection<string> names) =>
        new([.. Parts.Where(part => names.Count == 0 || names.Any(name => part.Name.StartsWith(name, StringComparison.Ordinal))).SelectMany(Run)]);

    /// <summary>What a process that was started for one part does.</summary>
    public static void Measure(string name, TextWriter output) => Parts.Single(part => part.Name == name).Measure(new FigureReport(output));

    private static IReadOnlyList<Figure> Run(FlowPart part)
    {
        Console.Error.WriteLine(part.Name);
        return FlowProcess.Run(part);
    }
}
