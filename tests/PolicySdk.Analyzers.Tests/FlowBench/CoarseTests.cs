using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Tests.FlowBench;

/// <summary>
/// What takes too many steps is followed coarsely, and that may report too much, never too little: every program again, followed so from the
/// beginning.
/// </summary>
public sealed class CoarseTests
{
    [Theory]
    [InlineData("cases", LanguageVersion.CSharp13)]
    [InlineData("Programs", LanguageVersion.CSharp13)]
    [InlineData("FurtherPrograms", LanguageVersion.CSharp13)]
    [InlineData("ProgramsOfCSharp14", LanguageVersion.CSharp14)]
    public void WhatReachesAUse_ReachesItCoarsely(string folder, LanguageVersion language)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = AnalyzerRun.Compile(language, [.. MarkedFiles.In(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
        var apart = Arrivals(MarkedFiles.Analysis(compilation, isWhole: true).Run(cancellation));
        var coarse = MarkedFiles.Coarse(compilation).Run(cancellation);

        Assert.Empty(coarse.Failures);
        Assert.NotEmpty(apart);
        var lost = apart.Except(Arrivals(coarse)).Select(PlaceOf).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lost.Count == 0, "Lost: " + string.Join(Environment.NewLine, lost));
    }

    private static string PlaceOf(string arrival) => arrival[..arrival.IndexOf(' ', StringComparison.Ordinal)];

    private static List<string> Arrivals(FlowResult result) =>
    [
        .. from consumption in result.Consumptions
           from arrival in consumption.Arrivals
           where arrival.Origin.Kind == OriginKind.Scope
           select $"{Text(consumption.Location)} {consumption.Use.Operation} of what {arrival.Origin.Loader} loads",
    ];

    private static string Text(Location location) => $"{location.SourceTree?.FilePath}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
