using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PolicySdk.Benchmarks.Flow.Project;

namespace PolicySdk.Benchmarks.Flow.Compiling;

/// <summary>What the analysis adds to a compilation.</summary>
internal static class CompileFigures
{
    /// <summary>The rows of the table.</summary>
    public const string CpuTitle = "CPU time added to compiling 30,000 lines with scopes";
    public const string IdleTitle = "CPU time added to compiling 30,000 lines without any";
    public const string MemoryTitle = "peak memory added to compiling 30,000 lines with scopes";

    private const int Lines = 30_000;
    private const int Warm = 3;
    private const int Rounds = 9;

    /// <summary>The time added where scopes are declared, in percent.</summary>
    public static void Cpu(FigureReport report) => Compare(report, CpuTitle, 10, new CompiledProject(ProjectSources.Licensed(Lines)));

    /// <summary>The time added where there is nothing to follow, in percent.</summary>
    public static void Idle(FigureReport report) => Compare(report, IdleTitle, 1, new CompiledProject(ProjectSources.Plain(Lines)));

    /// <summary>
    /// What the heap holds at most, and what is allocated, with analysis and without, in percent. The peak is what is alive at the end of a
    /// compilation, when everything that it made is still referenced.
    /// </summary>
    public static void Memory(FigureReport report)
    {
        var project = new CompiledProject(ProjectSources.Licensed(Lines)).Checked();
        var (plainPeaks, analysedPeaks, plainAllocated, analysedAllocated) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        for (var round = 0; round < Warm + 3; round++)
        {
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}"));
            var plain = HeapPeak.Of(() => CompilerDriver.Compile(project.Parse()));
            var analysed = HeapPeak.Of(() => diagnostics = CompilerDriver.CompileAndAnalyse(project.Parse(), PolicyAnalyzers.Create(), project.Options));
            if (round >= Warm)
            {
                plainPeaks.Add(plain.Bytes);
                plainAllocated.Add(plain.Allocated);
                analysedPeaks.Add(analysed.Bytes);
                analysedAllocated.Add(analysed.Allocated);
            }
        }

        var (plainPeak, analysedPeak) = (Median.Of(plainPeaks), Median.Of(analysedPeaks));
        report.Add(new Figure(MemoryTitle, 15, Percent(plainPeak, analysedPeak), "%", analysedPeak) { Missing = Missing(project, diagnostics, Percent(plainPeak, analysedPeak)) });
        report.Add(new Figure("- allocations added", null, Percent(Median.Of(plainAllocated), Median.Of(analysedAllocated)), "%", Median.Of(analysedAllocated)));
    }

    private static void Compare(FigureReport report, string title, double bound, CompiledProject project)
    {
        report.Progress("checking");
        project.Checked();
        var (plain, analysed) = (new List<double>(), new List<double>());
        var ratios = new List<double>();
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        for (var round = 0; round < Warm + Rounds; round++)
        {
            double without = 0, with = 0;

            // In turns, so that neither always comes after the other.
            if (round % 2 == 0)
            {
                without = Clean(() => CompilerDriver.Compile(project.Parse()));
            }

            report.Progress(string.Create(CultureInfo.InvariantCulture, $"in round {round + 1}"));
            with = Clean(() => diagnostics = CompilerDriver.CompileAndAnalyse(project.Parse(), PolicyAnalyzers.Create(), project.Options));
            if (round % 2 != 0)
            {
                without = Clean(() => CompilerDriver.Compile(project.Parse()));
            }

            report.Progress(string.Create(CultureInfo.InvariantCulture, $"after round {round + 1}, of {without:0} and {with:0} ms"));
            if (round >= Warm)
            {
                plain.Add(without);
                analysed.Add(with);
                ratios.Add(Percent(without, with));
            }
        }

        report.Add(new Figure(title, bound, Median.Of(ratios), "%") { Missing = Missing(project, diagnostics, Median.Of(ratios)) });
        report.Add(new Figure(string.Create(CultureInfo.InvariantCulture, $"- compiling {project.Lines:N0} lines"), null, Median.Of(plain), "ms"));
        report.Add(new Figure("- the same with analysis", null, Median.Of(analysed), "ms"));
        report.Add(new Figure("- the least and the most that a round added", null, ratios.Min(), "%") { Missing = string.Create(CultureInfo.InvariantCulture, $"{ratios.Min():0.00} to {ratios.Max():0.00} %") });
        report.Add(new Figure("- findings in files that do nothing wrong", null, project.FalseFindings(diagnostics), ""));
    }

    private static string? Missing(CompiledProject project, ImmutableArray<Diagnostic> diagnostics, double percent) =>
        project.Problem(diagnostics) is { } problem ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.00} %, but {problem}") : null;

    private static double Clean(Action run)
    {
        GC.Collect();
        return CpuTime.Of(() => { run(); return 0; }, out _).TotalMilliseconds;
    }

    private static double Percent(double without, double with) => (with / without - 1) * 100;
}
