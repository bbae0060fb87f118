using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Analyzers.Tests.OwnTests;

/// <summary>The analyzers on code that nobody wrote for them: the tests of this repository.</summary>
public sealed class OwnTestsTests
{
    public static TheoryData<string> Projects => [.. TestProject.Names];

    [Fact]
    public void EveryTestProject_IsThere() => Assert.Equal(9, TestProject.Names.Count());

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Analyzers_NeitherFailNorGiveUp(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = TestProject.Compile(name);
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(each => each.Severity == DiagnosticSeverity.Error).Take(3));
        var diagnostics = await AnalyzerRun.With(compilation).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.Empty(diagnostics.Where(each => each.Id is "AD0001" or "PSDK9003"));
    }

    /// <remarks>Followed as if each parameter were licensed and each call of another library a use, with nothing left out.</remarks>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Engine_FollowsAllThatComesIn(string name)
    {
        var compilation = TestProject.Compile(name);
        var result = new FlowAnalysis(compilation, new EverythingScoped(compilation)).Run(TestContext.Current.CancellationToken);
        Assert.Empty(result.Failures.Select(failure => failure.Member + ": " + failure.Reason));
        Assert.NotEmpty(result.Consumptions);
    }
}
