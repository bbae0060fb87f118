using System.Diagnostics;
using System.Globalization;
using PolicySdk.Benchmarks.Flow.Project;

namespace PolicySdk.Benchmarks.Flow.Compiling;

/// <summary>The compiler of the SDK as a process, without a server: what a first build takes, with loading and jitting what it needs.</summary>
internal static class CompilerProcess
{
    private const int Rounds = 7;
    private const double TicksPerSecond = 100;

    /// <summary>The row of the table.</summary>
    public static string Title(int lines) => string.Create(CultureInfo.InvariantCulture, $"CPU time added to a whole run of csc on {lines:N0} lines with scopes");

    /// <summary>The time added, in percent.</summary>
    public static void Measure(FigureReport report, int lines)
    {
        var directory = Directory.CreateTempSubdirectory("policysdk-benchmarks-").FullName;
        try
        {
            var files = ProjectSources.Licensed(lines);
            var (plain, analysed) = Write(directory, files);
            var (times, ratios) = (new List<double>(), new List<double>());
            var problem = (string?)null;
            for (var round = 0; round < Rounds; round++)
            {
                if (Run(report, directory, plain, out var said) is not { } without || Run(report, directory, analysed, out var saidAnalysed) is not { } with)
                {
                    report.Add(Figure.None(Title(lines), CompileFigures.CpuBound, "%", "csc: " + ProcessLimit.Exceeded));
                    return;
                }

                problem ??= said.Contains("error CS", StringComparison.Ordinal) ? "the project does not compile" : null;
                problem ??= Problem(files, saidAnalysed);
                times.Add(with);
                ratios.Add((with / without - 1) * 100);
                report.Progress(string.Create(CultureInfo.InvariantCulture, $"after round {round + 1}, of {without:0.0} and {with:0.0} s"));
            }

            report.Add(new Figure(Title(lines), CompileFigures.CpuBound, Median.Of(ratios), "%") { Missing = problem is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Median.Of(ratios):0.00} %, but {problem}") });
            report.Add(new Figure("- such a run with analysis", null, Median.Of(times), "s"));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static string? Problem(IReadOnlyList<ProjectFile> files, string said)
    {
        var planted = files.Where(file => file.IsPlanted).ToList();
        var lines = said.Split('\n').Where(line => line.Contains("error PSDK2", StringComparison.Ordinal)).ToList();
        var missed = planted.Count(file => !lines.Any(line => line.Contains(file.Path, StringComparison.Ordinal)));
        var failed = said.Split('\n').Count(line => line.Contains("PSDK9003", StringComparison.Ordinal) || line.Contains("AD0001", StringComparison.Ordinal) || line.Contains("CS8032", StringComparison.Ordinal));
        return (missed, failed) == (0, 0) ? null : string.Create(CultureInfo.InvariantCulture, $"missed {missed} of {planted.Count} planted findings, gave up {failed} times");
    }

    private static (string Plain, string Analysed) Write(string directory, IReadOnlyList<ProjectFile> files)
    {
        List<string> arguments = ["/noconfig", "/nostdlib+", "/target:exe", "/langversion:preview", "/nullable:enable", "/optimize+", "/deterministic+", "/nologo", "/warn:0", "/out:Studio.dll"];
        var sources = files.Select(file => (file.Path, file.Text)).Append((Path: "obj/GlobalUsings.cs", Text: CompiledProject.ImplicitUsings)).ToList();
        ProjectFolder.Write(directory, sources);
        arguments.AddRange(sources.Select(file => file.Path));
        arguments.AddRange(ReferenceFiles.Paths.Select(path => $"\"/reference:{path}\""));
        var plain = Path.Combine(directory, "plain.rsp");
        File.WriteAllLines(plain, arguments);

        string[] analyzers = ["PolicySdk.Flow", "PolicySdk.Analyzers", "PolicySdk.Licensing", "PolicySdk.Generators"];
        arguments.AddRange(analyzers.Select(name => $"\"/analyzer:{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\""));
        ProjectFolder.Write(directory, PolicyFiles.Licenses);
        arguments.AddRange(PolicyFiles.Licenses.Select(license => "/additionalfile:" + license.Path));
        File.WriteAllLines(Path.Combine(directory, ".globalconfig"), ["is_global = true", .. PolicyFiles.Properties.Select(property => $"{property.Key} = {property.Value}")]);
        arguments.Add("/analyzerconfig:.globalconfig");
        var analysed = Path.Combine(directory, "analysed.rsp");
        File.WriteAllLines(analysed, arguments);
        return (plain, analysed);
    }

    private static double? Run(FigureReport report, string directory, string response, out string said)
    {
        report.Progress("csc " + Path.GetFileNameWithoutExtension(response));
        var before = ProcessorTimeOfChildren();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [FindCompiler(), "@" + response]) { WorkingDirectory = directory, RedirectStandardOutput = true })!;
        var reading = process.StandardOutput.ReadToEndAsync();
        if (!ProcessLimit.Wait(reading, process))
        {
            said = "";
            return null;
        }

        said = reading.Result;
        process.WaitForExit();
        return ProcessorTimeOfChildren() is { } after && before is { } earlier ? after - earlier : process.TotalProcessorTime.TotalSeconds;
    }

    private static string FindCompiler() =>
        Directory.EnumerateDirectories(Path.Combine(ReferenceFiles.DotnetRoot, "sdk"))
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .LastOrDefault() ?? throw new InvalidOperationException($"There is no compiler under {ReferenceFiles.DotnetRoot}; install the SDK.");

    // Of a process that has ended, Linux tells its parent alone: fields 16 and 17 of proc(5), in ticks. Windows keeps it with the handle.
    private static double? ProcessorTimeOfChildren()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
