using Microsoft.CodeAnalysis.CSharp;

namespace PolicySdk.Analyzers.Tests.FlowBench;

public sealed class FlowBenchTests
{
    [Fact]
    public async Task PublishedPrograms_AreAllRight()
    {
        var programs = await MarkedPrograms.RunAsync("cases", LanguageVersion.CSharp13, TestContext.Current.CancellationToken);
        Assert.True(programs.Found > 100);
        Assert.Empty(programs.Missed(hard: true));
        Assert.Empty(programs.False(hard: true));
    }

    /// <summary>
    /// Programs of our own, of the same categories, many of which were written to be hard. What is known to be wrong stands here,
    /// so that a change that adds to it is seen.
    /// </summary>
    [Fact]
    public async Task OwnPrograms_AreRightButForThoseKnown()
    {
        var programs = await MarkedPrograms.RunAsync("Programs", LanguageVersion.CSharp13, TestContext.Current.CancellationToken);
        Assert.True(programs.Found > 1900);
        Assert.Empty(programs.Missed(hard: true));
        Assert.Equal(s_false, programs.False(hard: false).Select(FileOf));
        Assert.True(programs.False(hard: true).Count <= 37, string.Join("\n", programs.False(hard: true)));
    }

    /// <summary>
    /// Programs in a compilation of their own: with them, the one that crowds every member of the others would take more steps than it may.
    /// </summary>
    [Fact]
    public async Task FurtherPrograms_AreRightButForThoseKnown()
    {
        var programs = await MarkedPrograms.RunAsync("FurtherPrograms", LanguageVersion.CSharp13, TestContext.Current.CancellationToken);
        Assert.True(programs.Found > 600);
        Assert.Empty(programs.Missed(hard: true));
        Assert.Equal(["1568_static_reset_between", "1568_static_reset_between", "1674_partial_indexer_and_state"], programs.False(hard: false).Select(FileOf));
        Assert.True(programs.False(hard: true).Count <= 8, string.Join("\n", programs.False(hard: true)));
    }

    /// <summary>What only C# 14 can say: extension blocks, field accessors, instance operators, conditional assignment.</summary>
    [Fact]
    public async Task OwnProgramsOfCSharp14_AreRightButForThoseKnown()
    {
        var programs = await MarkedPrograms.RunAsync("ProgramsOfCSharp14", LanguageVersion.CSharp14, TestContext.Current.CancellationToken);
        Assert.True(programs.Found > 55);
        Assert.Empty(programs.Missed(hard: true));
        Assert.Equal(s_falseOfCSharp14, programs.False(hard: false).Select(FileOf));
    }

    private static readonly string[] s_false = ["1304_static_ambient_scope", "383_byref_concurrency", "517_static_caches"];

    private static readonly string[] s_falseOfCSharp14 =
        ["808_null_conditional_assignment", "808_null_conditional_assignment", "809_null_conditional_coalescing"];

    private static string FileOf(string place) => place[..place.IndexOf(".cs:", StringComparison.Ordinal)];
}
