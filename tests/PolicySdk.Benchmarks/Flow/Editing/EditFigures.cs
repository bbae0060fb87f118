using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Benchmarks.Flow.Compiling;
using PolicySdk.Benchmarks.Flow.Project;

namespace PolicySdk.Benchmarks.Flow.Editing;

/// <summary>How long somebody who types waits, and how soon an analysis that nobody waits for any longer stops.</summary>
internal static class EditFigures
{
    /// <summary>What is promised of both, in milliseconds.</summary>
    public const double Bound = 50;

    private const int OfEachKind = 16;
    private const int Unmeasured = 10;
    private const int Cancellations = 40;
    private static readonly TimeSpan LatestCancellation = TimeSpan.FromSeconds(4);

    /// <summary>The rows of the table.</summary>
    public static string EditTitle(int lines) => string.Create(CultureInfo.InvariantCulture, $"findings of an edited method in {lines:N0} lines, 95th percentile");

    public static string CancelTitle(int lines) => string.Create(CultureInfo.InvariantCulture, $"cancelling an analysis of {lines:N0} lines, the longest");

    /// <summary>
    /// Edits one method after the other, each several times in a row, as somebody does who types; and each time asks for the findings of that
    /// method as an IDE does: on a compilation with the new tree in it, with the options and analyzers that it had before. Before somebody types
    /// in a file it was opened, and its findings were asked for.
    /// </summary>
    public static void Edit(FigureReport report, int lines)
    {
        var project = new CompiledProject(ProjectSources.Licensed(lines));
        var analyzers = PolicyAnalyzers.Create();
        Compilation compilation = project.Parse();
        report.Progress("the first analysis");
        Findings(compilation, compilation.SyntaxTrees.First(), null, analyzers, project.Options, CancellationToken.None);

        var (times, first, opening, processor, missed) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), 0);
        var edits = ProjectEdit.In(compilation, OfEachKind);
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"edit {i + 1}, turn {edit.Turn + 1}, {edit.Method} in {edit.Path}"));
            var old = compilation.SyntaxTrees.First(tree => tree.FilePath == edit.Path);
            if (edit.Turn == 0)
            {
                var opened = Stopwatch.StartNew();
                Findings(compilation, old, null, analyzers, project.Options, CancellationToken.None);
                opening.Add(opened.Elapsed.TotalMilliseconds);
            }

            var (tree, method, typed) = edit.ApplyTo(old);
            tree.GetRoot();
            var watch = Stopwatch.StartNew();
            var diagnostics = ImmutableArray<Diagnostic>.Empty;
            var spent = CpuTime.Of(
                () =>
                {
                    compilation = compilation.ReplaceSyntaxTree(old, tree);
                    return Findings(compilation, tree, method, analyzers, project.Options, CancellationToken.None);
                },
                out diagnostics);
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"after {watch.Elapsed.TotalMilliseconds:0} ms"));
            if (edit.IsFound && !diagnostics.Any(each => each.Id == "PSDK2001" && each.Location.SourceSpan.IntersectsWith(typed)))
            {
                missed++;
            }

            if (i >= Unmeasured)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
                first.AddRange(edit.Turn == 0 ? [watch.Elapsed.TotalMilliseconds] : []);
                processor.Add(spent.TotalMilliseconds);
            }
        }

        var late = Median.Quantile(times, 0.95);
        report.Add(new Figure(EditTitle(lines), Bound, late, "ms")
        {
            Missing = missed == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{late:0} ms, but missed {missed} of {edits.Count(edit => edit.IsFound)}"),
        });
        report.Add(new Figure(string.Create(CultureInfo.InvariantCulture, $"- median of {times.Count} edits"), null, Median.Of(times), "ms"));
        report.Add(new Figure(string.Create(CultureInfo.InvariantCulture, $"- the first edit of each method alone, after {edits.Count(edit => edit.Turn > 0) / edits.Count(edit => edit.Turn == 0) + 1} of another, 95th percentile"), null, Median.Quantile(first, 0.95), "ms"));
        report.Add(new Figure("- all findings of a file, when it is opened, 95th percentile", null, Median.Quantile(opening, 0.95), "ms"));
        report.Add(new Figure("- the longest", null, times.Max(), "ms"));
        report.Add(new Figure("- processor time, 95th percentile", null, Median.Quantile(processor, 0.95), "ms"));
    }

    /// <summary>Begins an analysis on a new compilation, cancels it at some time, and waits for it to end.</summary>
    public static void Cancel(FigureReport report, int lines)
    {
        var project = new CompiledProject(ProjectSources.Licensed(lines));
        var analyzers = PolicyAnalyzers.Create();
        var random = new Random(11);
        var latest = LatestCancellation;
        var times = new List<double>();
        while (times.Count < Cancellations)
        {
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"cancellation {times.Count + 1}"));
            var compilation = project.Parse();
            compilation.GetDeclarationDiagnostics();
            using var cancellation = new CancellationTokenSource();
            var analysis = Task.Run(() => Findings(compilation, compilation.SyntaxTrees[times.Count], null, analyzers, project.Options, cancellation.Token));
            if (analysis.Wait(random.NextDouble() * latest))
            {
                // It was done before; the next ones are cancelled earlier.
                latest *= 0.8;
                continue;
            }

            var watch = Stopwatch.StartNew();
            cancellation.Cancel();
            try
            {
                analysis.GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
            }

            // One that no longer looks whether anybody waits returns late, and with its findings.
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        report.Add(new Figure(CancelTitle(lines), Bound, times.Max(), "ms"));
        report.Add(new Figure(string.Create(CultureInfo.InvariantCulture, $"- median of {times.Count} cancellations"), null, Median.Of(times), "ms"));
    }

    private static ImmutableArray<Diagnostic> Findings(
        Compilation compilation,
        SyntaxTree tree,
        Microsoft.CodeAnalysis.Text.TextSpan? span,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        CancellationToken cancellation)
    {
        // As an IDE sets it up: concurrent, timed, and without the compiler's own diagnostics.
        var analysed = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
        return analysed.GetAnalyzerSemanticDiagnosticsAsync(analysed.Compilation.GetSemanticModel(tree), span, cancellation).GetAwaiter().GetResult();
    }
}
