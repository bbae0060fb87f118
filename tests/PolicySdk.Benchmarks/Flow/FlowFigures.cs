using System.Globalization;
using PolicySdk.Benchmarks.Flow.Compiling;
using PolicySdk.Benchmarks.Flow.Editing;
using PolicySdk.Benchmarks.Flow.Growth;

namespace PolicySdk.Benchmarks.Flow;

/// <summary>The figures that the flow analysis promises.</summary>
internal static class FlowFigures
{
    private const string LinesOption = "--lines";
    private const int Lines = 30_000;

    /// <summary>Measures.</summary>
    /// <param name="arguments">
    /// Names of parts to measure, or the beginnings of such names; none for all. <c>--lines</c> and a number among them make the projects
    /// smaller than what is promised, for an analysis that does not get that far.
    /// </param>
    public static FigureTable Measure(IReadOnlyList<string> arguments)
    {
        var lines = Lines;
        var names = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == LinesOption && i + 1 < arguments.Count)
            {
                lines = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
            }
            else
            {
                names.Add(arguments[i]);
            }
        }

        var parts = Parts(lines).Where(part => names.Count == 0 || names.Exists(name => part.Name.StartsWith(name, StringComparison.Ordinal)));
        return new FigureTable([.. parts.SelectMany(part => FlowProcess.Run(part, lines, Console.Error))]);
    }

    /// <summary>What a process that was started for one part does.</summary>
    public static void Measure(string name, string lines, TextWriter output) =>
        Parts(int.Parse(lines, CultureInfo.InvariantCulture)).Single(part => part.Name == name).Measure(new FigureReport(output));

    private static IEnumerable<FlowPart> Parts(int lines) =>
    [
        new("cpu", CompileFigures.CpuTitle(lines), CompileFigures.CpuBound, "%", report => CompileFigures.Cpu(report, lines)) { IsCompiler = true },
        new("library", CompileFigures.LibraryTitle(lines), CompileFigures.CpuBound, "%", report => CompileFigures.Library(report, lines)) { IsCompiler = true },
        new("csc", CompilerProcess.Title(lines), CompileFigures.CpuBound, "%", report => CompilerProcess.Measure(report, lines)),
        new("idle", CompileFigures.IdleTitle(lines), CompileFigures.IdleBound, "%", report => CompileFigures.Idle(report, lines)) { IsCompiler = true },
        new("memory", CompileFigures.MemoryTitle(lines), CompileFigures.MemoryBound, "%", report => CompileFigures.Memory(report, lines)) { IsCompiler = true },
        new("edit", EditFigures.EditTitle(lines), EditFigures.Bound, "ms", report => EditFigures.Edit(report, lines)) { IsEditor = true },
        new("cancel", EditFigures.CancelTitle(lines), EditFigures.Bound, "ms", report => EditFigures.Cancel(report, lines)),
        .. GrowthPrograms.All.Select(curve => new FlowPart(curve.Name, curve.Title, GrowthCurve.Bound, "x", curve.Measure) { IsGrowth = true }),
    ];
}
