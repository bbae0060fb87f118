using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Tests.FlowBench;

/// <summary>
/// What calls no longer tell apart, they may report too much of, never too little: every program again, with each member as crowded as a helper
/// that a large program calls from everywhere.
/// </summary>
public sealed class CrowdedTests
{
    [Theory]
    [InlineData("cases", LanguageVersion.CSharp13)]
    [InlineData("Programs", LanguageVersion.CSharp13)]
    [InlineData("FurtherPrograms", LanguageVersion.CSharp13)]
    [InlineData("ProgramsOfCSharp14", LanguageVersion.CSharp14)]
    public void WhatReachesAUse_ReachesItThroughCrowdedMembers(string folder, LanguageVersion language)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = AnalyzerRun.Compile(language, [.. MarkedFiles.In(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
        var apart = Arrivals(MarkedFiles.Analysis(compilation, isWhole: true).Run(cancellation));
        var crowded = MarkedFiles.Crowded(compilation).Run(cancellation);

        Assert.Empty(crowded.Failures);
        Assert.NotEmpty(apart);
        var lost = apart.Except(Arrivals(crowded)).Select(PlaceOf).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lost.SequenceEqual(KnownToBeLost(folder)), "Lost: " + string.Join(Environment.NewLine, lost));
    }

    // What is known to get lost. Some of it only here, where entry points are crowded as well: nobody called them who would call in their
    // stead what lies in a static field.
    private static readonly string[] s_lost =
    [
        "1171_alias_shallow_and_deep_copy.cs:29",
        "1302_static_entry_order.cs:27",
        "349_alias_copy_forms.cs:27",
        "517_static_caches.cs:39",
        "517_static_caches.cs:44",
        "647_span_sequence_and_pool.cs:24",
        "647_span_sequence_and_pool.cs:26",
        "647_span_sequence_and_pool.cs:27",
        "686_async_completion_sources.cs:38",
        "732_static_entry_points_in_order.cs:20",
        "732_static_entry_points_in_order.cs:33",
    ];

    private static readonly string[] s_lostOfFurther =
    [
        "1513_field_initializers_and_base.cs:48",
        "1547_cast_boxed_and_user.cs:28",
        "1547_cast_boxed_and_user.cs:37",
        "1567_static_counters_and_registry.cs:38",
    ];

    private static string[] KnownToBeLost(string folder) => folder switch
    {
        "Programs" => s_lost,
        "FurtherPrograms" => s_lostOfFurther,
        _ => [],
    };

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
