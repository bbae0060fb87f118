using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Benchmarks.Flow.Compiling;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Benchmarks.Flow.Sources;

/// <summary>
/// Analyses other people's code: every source file under a directory as one compilation, errors in it allowed, since what it references is
/// not here. For trying the analysis on code that nobody wrote for it.
/// </summary>
internal static class SourceRun
{
    /// <summary>The first argument of the process that analyses one directory.</summary>
    public const string Name = "flow-sources";

    private const string Scoped = "--scoped";
    private const int MostFailures = 12;

    /// <summary>Analyses directories one after the other, each in a process of its own, and prints a row for each.</summary>
    /// <param name="arguments">
    /// The directories. <c>--scoped</c> among them follows everything that comes in through the parameters of visible members, rather than
    /// what is declared or read, which in most code is nothing.
    /// </param>
    public static void Run(IReadOnlyList<string> arguments)
    {
        Console.WriteLine("| sources | lines | errors of the compiler | compiling | analysis | PSDK9003, AD0001 | other findings | peak memory |\n|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var directory in arguments.Where(argument => argument != Scoped))
        {
            var start = new ProcessStartInfo("dotnet", [typeof(SourceRun).Assembly.Location, Name, directory, .. arguments.Where(argument => argument == Scoped)]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var printed = "";
            while (true)
            {
                var line = process.StandardOutput.ReadLineAsync();
                if (!ProcessLimit.Wait(line, process))
                {
                    Console.WriteLine($"{printed} {ProcessLimit.Exceeded} | | | |");
                    break;
                }

                if (line.Result is not { } text)
                {
                    Console.WriteLine(printed);
                    break;
                }

                printed += printed.Length == 0 || text.StartsWith('|') ? text : "\n" + text;
            }
        }
    }

    /// <summary>What such a process does.</summary>
    public static void Measure(string directory, bool isScoped)
    {
        var files = Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Text: Open(path)))
            .ToList();
        var compilation = Compile(files);
        var watch = Stopwatch.StartNew();
        var errors = 0;
        var compiling = CpuTime.Of(() => errors = compilation.GetDiagnostics().Count(problem => problem.Severity == DiagnosticSeverity.Error), out _);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Path.GetFileName(directory.TrimEnd('/'))} | {files.Sum(file => file.Text.Lines.Count):N0} | {errors:N0} | {compiling.TotalSeconds:0.0} s |"));

        // A compilation of its own, so that nothing that was asked before helps.
        var analysed = Compile(files);
        analysed.GetDeclarationDiagnostics();
        var analysis = CpuTime.Of(() => isScoped ? Follow(analysed) : Analyse(analysed), out var findings);
        var failures = findings.Where(finding => finding.Id is "PSDK9003" or "AD0001").ToList();
        var others = string.Join(", ", findings.Except(failures).GroupBy(finding => finding.Id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {analysis.TotalSeconds:0.0} s | {failures.Count} | {others} | {process.PeakWorkingSet64 / 1_000_000} MB |"));
        foreach (var failure in failures.Take(MostFailures))
        {
            Console.WriteLine("  " + failure.Text);
        }
    }

    private static CSharpCompilation Compile(IEnumerable<(string Path, SourceText Text)> files)
    {
        var language = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NETCOREAPP", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER", "RELEASE"]);
        return CSharpCompilation.Create(
            "Sources",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, language, file.Path)).Append(CSharpSyntaxTree.ParseText(CompiledProject.ImplicitUsings, language, "GlobalUsings.cs")),
            ReferenceFiles.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static List<(string Id, string Text)> Analyse(Compilation compilation)
    {
        var options = new CompiledProject([]).Options;
        var diagnostics = compilation.WithAnalyzers(PolicyAnalyzers.Create(), options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. diagnostics.Select(each => (each.Id, each.ToString()))];
    }

    private static List<(string Id, string Text)> Follow(Compilation compilation)
    {
        var result = new FlowAnalysis(compilation, new OutsideDomain()).Run(CancellationToken.None);
        return
        [
            .. result.Failures.Select(failure => ("PSDK9003", $"{failure.Location.GetLineSpan()}: {failure.Member}: {failure.Reason}")),
            .. result.Consumptions.SelectMany(each => each.Arrivals).Select(arrival => (arrival.Origin.Kind.ToString(), "")),
        ];
    }

    private static SourceText Open(string path)
    {
        using var stream = File.OpenRead(path);
        return SourceText.From(stream);
    }
}
