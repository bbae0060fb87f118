using System.Text;
using System.Text.Json;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Reports;

namespace PolicySdk.Cli.Tests.Reports;

public sealed class SarifReaderTests
{
    [Fact]
    public void Finding_HasRuleMessageAndPlace()
    {
        var finding = Fixture.Report().Findings[0];

        Assert.Equal("PSDK2001", finding.RuleId);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.StartsWith("'Fit' trains EmotionRecognition in context Workplace", finding.Message, StringComparison.Ordinal);
        Assert.Equal(new SourceRange(Fixture.PathOf("Train.cs"), 12, 16, 12, 37), finding.Location);
        Assert.Equal(["improv-2026"], finding.Licenses);
        Assert.Equal("p2", finding.LicenseRule);
        Assert.Equal("train in one of the contexts that the license allows: Research, Entertainment", finding.Help);
    }

    [Fact]
    public void RelatedLocations_AreHopsInOrder()
    {
        var hops = Fixture.Report().Findings[0].Hops;

        Assert.Equal(["loads data of 'improv-2026'", "returned by 'Load'", "'Fit' trains on it"], hops.Select(hop => hop.Text));
        Assert.Equal(["Clips.cs:7", "Train.cs:11", "Train.cs:12"], hops.Select(hop => $"{Path.GetFileName(hop.Location.Path)}:{hop.Location.StartLine}"));
    }

    [Fact]
    public void LastRelatedLocation_IsTheClause()
    {
        var clause = Fixture.Report().Findings[0].Clause;

        Assert.Equal(new SourceRange(Fixture.PathOf("policy/improv 1.license.json"), 4, 52, 4, 63), clause);
    }

    [Fact]
    public void SuppressedResult_IsReadAndNamesWhatSuppressedIt()
    {
        var finding = Fixture.Report().Findings[1];

        Assert.Equal("SuppressMessageAttribute", finding.SuppressedBy);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void ResultWithoutLocation_HasNone()
    {
        var finding = Fixture.Report().Findings[2];

        Assert.Equal(("PSDK1005", Severity.Warning), (finding.RuleId, finding.Severity));
        Assert.Null(finding.Location);
        Assert.Empty(finding.Hops);
    }

    [Fact]
    public void Rules_OfAnalyzersThatRan_AreListed()
    {
        var report = Fixture.Report();

        Assert.True(report.AnalyzersRan);
        Assert.Equal(["PSDK0001", "PSDK1005", "PSDK2001", "PSDK2009"], report.Rules.Select(rule => rule.Id));
        Assert.Equal("https://policysdk.dev/rules/PSDK2001", report.Rules[2].HelpUri);
    }

    [Fact]
    public void RuleSwitchedOffByConfiguration_IsLowered() => Assert.Equal([("PSDK2009", "none")], Fixture.Report().LoweredRules);

    [Fact]
    public void ReportOfOtherAnalyzersOnly_SaysThatOursDidNotRun()
    {
        var report = Read("""{"runs":[{"results":[{"ruleId":"CA1822","message":{"text":"x"}}],"tool":{"driver":{"rules":[{"id":"CA1822"}]}}}]}""");

        Assert.False(report.AnalyzersRan);
        Assert.Empty(report.Findings);
    }

    [Theory]
    [InlineData("AD0001", "Analyzer 'PolicySdk.Analyzers.FlowAnalyzer' threw an exception of type 'System.Exception'.\nmore")]
    [InlineData("CS8032", "An instance of analyzer PolicySdk.Analyzers.X cannot be created from /x/PolicySdk.Analyzers.dll: no.")]
    public void OurAnalyzerFailing_IsAFailure(string id, string message)
    {
        var result = new { ruleId = id, message = new { text = message } };
        var report = Read(JsonSerializer.Serialize(new { runs = new[] { new { results = new[] { result } } } }));

        Assert.Equal([$"{id}: {message.Split('\n')[0]}"], report.AnalyzerFailures);
    }

    [Fact]
    public void AnotherAnalyzerFailing_IsNoneOfOurs()
    {
        var report = Read("""{"runs":[{"results":[{"ruleId":"AD0001","message":{"text":"Analyzer 'StyleCop.X' threw."}}]}]}""");

        Assert.Empty(report.AnalyzerFailures);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"runs":{}}""")]
    [InlineData("null")]
    public void NoSarif_IsInvalid(string text) => Assert.Throws<InvalidDataException>(() => Read(text));

    [Fact]
    public void ReportCutShort_IsInvalid() =>
        Assert.Throws<InvalidDataException>(() => Read(Fixture.ReportText[..(Fixture.ReportText.Length / 2)]));

    [Fact]
    public void PathOfLineDirective_StartsAtTheProject()
    {
        var report = Read("""{"runs":[{"results":[{"ruleId":"PSDK2001","message":{"text":"x"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"other%20one.cs"},"region":{"startLine":5}}}]}]}]}""");

        Assert.Equal(new SourceRange(Fixture.PathOf("other one.cs"), 5, 1, 5, 1), report.Findings[0].Location);
    }

    [Theory]
    [InlineData("/p/a.license.json:4:52:11", "/p/a.license.json", 4, 52, 63)]
    [InlineData("/p/a:1:2.json:4:5:6", "/p/a:1:2.json", 4, 5, 11)]
    public void ClauseProperty_IsReadFromTheRight(string value, string path, int line, int column, int endColumn)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths of Unix");
        Assert.Equal(new SourceRange(path, line, column, line, endColumn), ClauseProperty.Parse(value, "/p"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.json")]
    [InlineData("a.json:1:2")]
    [InlineData(":1:2:3")]
    [InlineData("a.json:x:2:3")]
    public void ClauseProperty_Malformed_IsNone(string value) => Assert.Null(ClauseProperty.Parse(value, "/p"));

    private static SarifReport Read(string text) => SarifReader.Read(Encoding.UTF8.GetBytes(text), Fixture.Root);
}
