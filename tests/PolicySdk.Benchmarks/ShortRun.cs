using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PolicySdk.Benchmarks;

/// <summary>How everything here is measured: in this process and in few iterations, so that a small machine is done in a minute or two.</summary>
internal static class ShortRun
{
    /// <summary>For what takes nanoseconds: many calls an iteration.</summary>
    public static IConfig Config { get; } = Of(Job.Default.WithWarmupCount(5).WithIterationCount(9).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)));

    /// <summary>For what takes milliseconds: one call an iteration.</summary>
    public static IConfig Rounds { get; } = Of(Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(5).WithIterationCount(9).WithInvocationCount(1).WithUnrollFactor(1));

    /// <summary>Runs the benchmarks of a class and gives what each took.</summary>
    public static IEnumerable<BenchmarkReport> Run<T>(IConfig config)
    {
        var log = new AccumulationLogger();
        var summary = BenchmarkRunner.Run<T>(config.AddLogger(log));
        if (summary.Reports.Length == 0 || summary.Reports.Any(report => report.ResultStatistics is null))
        {
            throw new InvalidOperationException($"{typeof(T).Name} could not be measured.\n{log.GetLog()}");
        }

        return summary.Reports;
    }

    /// <summary>A measured benchmark as a figure.</summary>
    public static Figure ToFigure(this BenchmarkReport report, string what, double? bound, string unit)
    {
        var nanosecondsPerUnit = unit switch { "s" => 1e9, "ms" => 1e6, "us" => 1e3, _ => 1.0 };
        return new Figure(
            what, bound, report.ResultStatistics!.Median / nanosecondsPerUnit, unit, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase));
    }

    private static ManualConfig Of(Job job) => ManualConfig.CreateEmpty()
        .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
        .WithOptions(ConfigOptions.DisableLogFile);
}
