using System.Diagnostics;
using System.Globalization;

namespace PolicySdk.Benchmarks.Flow;

/// <summary>
/// Runs a part in a process of its own, so that one does not warm up, fill or block another, and so that a part that does not end can be
/// ended.
/// </summary>
internal static class FlowProcess
{
    /// <summary>The first argument of such a process.</summary>
    public const string Name = "flow-part";

    /// <summary>Runs a part and gives its figures; what is missing of them stands in one row.</summary>
    /// <param name="part">The part.</param>
    /// <param name="lines">How large the projects are that it measures.</param>
    /// <param name="log">Says what is being measured.</param>
    public static IReadOnlyList<Figure> Run(FlowPart part, int lines, TextWriter log)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(FlowProcess).Assembly.Location, Name, part.Name, lines.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = part.IsCompiler ? "1" : "0";
        start.Environment["DOTNET_gcConcurrent"] = "1";
        if (part.IsGrowth || part.IsEditor)
        {
            // Code that is compiled once more falls into the runs of one size and not into those of the next; and an editor has run for long.
            start.Environment["DOTNET_TieredCompilation"] = "0";
        }

        if (part.IsGrowth)
        {
            // So does a collection.
            start.Environment["DOTNET_GCgen0size"] = "0x10000000";
        }

        using var process = Process.Start(start)!;
        var figures = new List<Figure>();
        var progress = "";
        while (true)
        {
            var line = process.StandardOutput.ReadLineAsync();
            if (!ProcessLimit.Wait(line, process))
            {
                figures.Add(Missing(part, $"{progress}: {ProcessLimit.Exceeded}"));
                return figures;
            }

            if (line.Result is not { } text)
            {
                break;
            }

            if (FigureReport.FigureIn(text) is { } figure)
            {
                figures.Add(figure);
            }
            else if (FigureReport.ProgressIn(text) is { } said)
            {
                progress = said;
                log.WriteLine($"{part.Name}: {said}");
            }
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            figures.Add(Missing(part, string.Create(CultureInfo.InvariantCulture, $"{progress}: failed with {process.ExitCode}")));
        }

        return figures;
    }

    private static Figure Missing(FlowPart part, string reason) => Figure.None(part.Title, part.Bound, part.Unit, reason.TrimStart(':', ' '));
}
