using BenchmarkDotNet.Reports;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>The figures that the licensing side promises.</summary>
internal static class LicensingFigures
{
    private static readonly (string Name, Func<IEnumerable<Figure>> Measure)[] Parts =
    [
        ("decision", Decision), ("loading", Loading), ("linearity", Linearity), ("cold", Cold), ("diff", Diff), ("decide", DecideCommand),
    ];

    /// <summary>Measures.</summary>
    /// <param name="names">Parts to measure; none for all.</param>
    public static FigureTable Measure(IReadOnlyCollection<string> names) =>
        new([.. Parts.Where(part => names.Count == 0 || names.Contains(part.Name)).SelectMany(part => part.Measure())]);

    private static IEnumerable<Figure> Decision()
    {
        var reports = ByName(ShortRun.Run<DecisionBenchmarks>(ShortRun.Config));
        yield return reports[nameof(DecisionBenchmarks.OneLicenseSomeUse)].ToFigure("decision, one license of a set of 20 x 20 rules, some use", 200, "ns");
        yield return reports[nameof(DecisionBenchmarks.OneLicenseAllowedUse)].ToFigure("decision, one license of the set, allowed use", 200, "ns");
        yield return reports[nameof(DecisionBenchmarks.AllLicensesSomeUse)].ToFigure("decision, all 20 licenses at once, some use", 200, "ns");
        yield return reports[nameof(DecisionBenchmarks.AllLicensesAllowedUse)].ToFigure("decision, all 20 licenses at once, use that all allow", 200, "ns");
    }

    private static IEnumerable<Figure> Loading()
    {
        var reports = ByName(ShortRun.Run<LoadingBenchmarks>(ShortRun.Rounds));
        yield return reports[nameof(LoadingBenchmarks.FromMemory)].ToFigure("loading 1,000 licenses of 4 KB from memory", 150, "ms");
        yield return reports[nameof(LoadingBenchmarks.FromDisk)].ToFigure("loading 1,000 licenses of 4 KB from disk", 150, "ms");
        yield return reports[nameof(LoadingBenchmarks.FromMemoryAndDecide)].ToFigure("the same from memory, with a first decision under each", null, "ms");
    }

    private static IEnumerable<Figure> Linearity()
    {
        var reports = ShortRun.Run<LinearityBenchmarks>(ShortRun.Rounds).ToArray();
        for (var i = 0; i < reports.Length; i++)
        {
            yield return reports[i].ToFigure($"loading {reports[i].BenchmarkCase.Parameters["Documents"]:N0} licenses", null, "ms");
        }

        // Twice as many may take a little more than twice as long: a collector has more to look at.
        for (var i = 1; i < reports.Length; i++)
        {
            var ratio = reports[i].ResultStatistics!.Median / reports[i - 1].ResultStatistics!.Median;
            yield return new Figure($"growth from {reports[i - 1].BenchmarkCase.Parameters["Documents"]:N0} to {reports[i].BenchmarkCase.Parameters["Documents"]:N0}", 2.5, ratio, "x");
        }
    }

    private static IEnumerable<Figure> Cold()
    {
        yield return new Figure("loading 1 license in a new process", null, ColdLoad.Measure(1), "ms");
        yield return new Figure("loading 1,000 licenses in a new process", null, ColdLoad.Measure(1000), "ms");
    }

    private static IEnumerable<Figure> Diff()
    {
        var reports = ByName(ShortRun.Run<DiffBenchmarks>(ShortRun.Rounds));
        yield return reports[nameof(DiffBenchmarks.SomeRulesChanged)].ToFigure("diff of two licenses of 200 rules, one rule in ten changed", 1, "s");
        yield return reports[nameof(DiffBenchmarks.NothingInCommon)].ToFigure("diff of two licenses of 200 rules, nothing in common", 1, "s");
    }

    private static IEnumerable<Figure> DecideCommand()
    {
        const string Million = "decide, 1,000,000 JSON Lines, all denied, each for a use of its own";
        if (ToolRun.Find() is not { } tool)
        {
            return [Figure.None(Million, 5, "s", "build src/PolicySdk.Cli in Release")];
        }

        var few = ToolRun.Decide(tool, 100_000);
        var many = ToolRun.Decide(tool, 1_000_000);
        var half = ToolRun.Decide(tool, 1_000_000, allowed: 2);
        return few is null || many is null || half is null
            ? [Figure.None(Million, 5, "s", "the tool has no decide")]
            :
            [
                new Figure(Million, 5, many.Seconds, "s", many.PeakBytes),
                new Figure("the same, every other one allowed", 5, half.Seconds, "s", half.PeakBytes),
                new Figure("memory of 1,000,000 lines to that of 100,000", 1.2, many.PeakBytes / few.PeakBytes, "x"),
            ];
    }

    private static Dictionary<string, BenchmarkReport> ByName(IEnumerable<BenchmarkReport> reports) =>
        reports.ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name);
}
