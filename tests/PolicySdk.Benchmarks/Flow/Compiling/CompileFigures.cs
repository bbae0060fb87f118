using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PolicySdk.Benchmarks.Flow.Project;

namespace PolicySdk.Benchmarks.Flow.Compiling;

/// <summary>What the analysis adds to a compilation.</summary>
internal static class CompileFigures
{
    /// <summary>What is promised, in percent.</summary>
    public const double CpuBound = 10;
    public const double IdleBound = 1;
    public const double MemoryBound = 15;

    private const int Warm = 2;
    private const int Rounds = 7;

    /// <summary>The rows of the table.</summary>
    public static string CpuTitle(int lines) => string.Create(CultureInfo.InvariantCulture, $"CPU time added to compiling {lines:N0} lines with scopes");

    public static string LibraryTitle(int lines) => string.Create(CultureInfo.InvariantCulture, $"CPU time added to compiling them as a library of {lines:N0} lines");

    public static string IdleTitle(int lines) => string.Create(CultureInfo.InvariantCulture, $"CPU time added to compiling {lines:N0} lines without any");

    public static string MemoryTitle(int lines) => string.Create(CultureInfo.InvariantCulture, $"peak memory added to compiling {lines:N0} lines with scopes");

    /// <summary>The time added where scopes are declared, in percent.</summary>
    public static void Cpu(FigureReport report, int lines) => Compare(report, CpuTitle(lines), CpuBound, new CompiledProject(ProjectSources.Licensed(lines)));

    /// <summary>The time added to a library, whose members are all called by somebody else.</summary>
    public static void Library(FigureReport report, int lines) => Compare(report, LibraryTitle(lines), CpuBound, new CompiledProject(ProjectSources.LicensedLibrary(lines)));

    /// <summary>The time added where there is nothing to follow, in percent.</summary>
    public static void Idle(FigureReport report, int lines) => Compare(report, IdleTitle(lines), IdleBound, new CompiledProject(ProjectSources.Plain(lines)));

    /// <summary>
    /// What the heap holds at most, and what is allocated, with analysis and without, in percent. The peak is what is alive at the end of a
    /// compilation, when everything that it made is still referenced.
    /// </summary>
    public static void Memory(FigureReport report, int lines)
    {
        var project = new CompiledProject(ProjectSources.Licensed(lines)).Checked();
        var (plainPeaks, drivenPeaks, analysedPeaks) = (new List<double>(), new List<double>(), new List<double>());
        var (plainAllocated, analysedAllocated) = (new List<double>(), new List<double>());
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        for (var round = 0; round < Warm + 3; round++)
        {
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}"));
            var plain = HeapPeak.Of(() => CompilerDriver.Compile(project.Parse()));
            var driven = HeapPeak.Of(() => CompilerDriver.CompileAndAnalyse(project.Parse(), [new NoAnalyzer()], project.Options));
            var analysed = HeapPeak.Of(() => diagnostics = CompilerDriver.CompileAndAnalyse(project.Parse(), PolicyAnalyzers.Create(), project.Options));
            if (round >= Warm)
            {
                plainPeaks.Add(plain.Bytes);
                drivenPeaks.Add(driven.Bytes);
                plainAllocated.Add(plain.Allocated);
                analysedPeaks.Add(analysed.Bytes);
                analysedAllocated.Add(analysed.Allocated);
            }
        }

        var (plainPeak, analysedPeak) = (Median.Of(plainPeaks), Median.Of(analysedPeaks));
        report.Add(new Figure(MemoryTitle(lines), MemoryBound, Percent(plainPeak, analysedPeak), "%", analysedPeak) { Missing = Missing(project, diagnostics, Percent(plainPeak, analysedPeak)) });
        report.Add(new Figure("- added to compiling with an analyzer that does nothing", null, Percent(Median.Of(drivenPeaks), analysedPeak), "%", Median.Of(drivenPeaks)));
        report.Add(new Figure("- allocations added", null, Percent(Median.Of(plainAllocated), Median.Of(analysedAllocated)), "%", Median.Of(analysedAllocated)));
    }

    private static void Compare(FigureReport report, string title, double bound, CompiledProject project)
    {
        report.Progress("checking");
        project.Checked();
        var (plain, analysed) = (new List<double>(), new List<double>());
        var (ratios, own) = (new List<double>(), new List<double>());
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

            // An analyzer that does nothing: the compiler binds bodies in another way as soon as there is one, and there is in every build.
            var driven = Clean(() => CompilerDriver.CompileAndAnalyse(project.Parse(), [new NoAnalyzer()], project.Options));
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"after round {round + 1}, of {without:0} and {with:0} ms"));
            if (round >= Warm)
            {
                plain.Add(without);
                analysed.Add(with);
                ratios.Add(Percent(without, with));
                own.Add(Percent(driven, with));
            }
        }

        report.Add(new Figure(title, bound, Median.Of(ratios), "%") { Missing = Missing(project, diagnostics, Median.Of(ratios)) });
        report.Add(new Figure("- added to compiling with an analyzer that does nothing", null, Median.Of(own), "%"));
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
