using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.Tests.Documents;

public sealed class BuildSettingsTests
{
    [Fact]
    public void NothingButTheDay_GivesTheDefaults()
    {
        var settings = Read(("PolicyAsOf", "2026-11-23"));

        Assert.Empty(settings.Problems);
        Assert.Equal(CalendarDate.Parse("2026-11-23"), settings.AsOf);
        Assert.Equal(UnscopedDataLevel.Error, settings.UnscopedData);
        Assert.Equal(30, settings.ExpiryWarningDays);
        Assert.Empty(settings.Territories);
        Assert.Empty(settings.Recipients);
    }

    [Fact]
    public void ListsOfTerms_AreReadAndExpanded()
    {
        var settings = Read(("PolicyAsOf", "2026-11-23"), ("PolicyTerritories", " US , EU, US-CA"), ("PolicyRecipients", "Affiliates;Processors"));

        Assert.Empty(settings.Problems);
        Assert.Contains(settings.Territories, term => term.Id == "FR");
        Assert.Contains(settings.Territories, term => term.Id == "US-CA");
        Assert.Equal(["Affiliates", "Processors"], settings.Recipients.Select(term => term.Id));
    }

    [Theory]
    [InlineData("PolicyAsOf", "23.11.2026", "the MSBuild property PolicyAsOf is '23.11.2026', which is not a date of the form yyyy-MM-dd")]
    [InlineData("PolicyAsOf", "2026-02-30", "the MSBuild property PolicyAsOf is '2026-02-30', which is not a date of the form yyyy-MM-dd")]
    [InlineData("PolicyRecipients", "Afiliates", "the MSBuild property PolicyRecipients names 'Afiliates', which is no recipient; did you mean 'Affiliates'?")]
    [InlineData("PolicyUnscopedData", "error", "the MSBuild property PolicyUnscopedData is 'error'; it can be Error, Warning or Off")]
    [InlineData("PolicyExpiryWarningDays", "-1", "the MSBuild property PolicyExpiryWarningDays is '-1'; it is a number of days from 0 to 36500")]
    [InlineData("PolicyExpiryWarningDays", "9999999999", "the MSBuild property PolicyExpiryWarningDays is '9999999999'; it is a number of days from 0 to 36500")]
    public void UnreadableValue_IsAProblem(string name, string value, string problem)
    {
        var settings = Read(("PolicyAsOf", "2026-11-23"), (name, value));

        Assert.Equal(problem, Assert.Single(settings.Problems));
    }

    [Fact]
    public void MissingDay_IsAProblem()
    {
        var settings = Read();

        Assert.Null(settings.AsOf);
        Assert.Contains("PolicyAsOf does not reach the compiler", Assert.Single(settings.Problems));
    }

    [Theory]
    [InlineData("Error", UnscopedDataLevel.Error)]
    [InlineData("Warning", UnscopedDataLevel.Warning)]
    [InlineData("Off", UnscopedDataLevel.Off)]
    public void UnscopedData_IsRead(string value, UnscopedDataLevel level) =>
        Assert.Equal(level, Read(("PolicyAsOf", "2026-11-23"), ("PolicyUnscopedData", value)).UnscopedData);

    [Fact]
    public void CompilerCutsValuesAtSemicolons_SoListsNeedCommas()
    {
        // The reason why the package's targets hand lists over with commas: dotnet/roslyn 44596.
        var config = AnalyzerConfigSet.Create(new List<AnalyzerConfig> { AnalyzerConfig.Parse(SourceText.From("is_global = true\nbuild_property.X = US;GB\n"), "/.globalconfig") });

        Assert.Equal("US", config.GlobalConfigOptions.AnalyzerOptions["build_property.x"]);
    }

    private static BuildSettings Read(params (string Name, string Value)[] properties)
    {
        var values = new Dictionary<string, string>(AnalyzerConfigOptions.KeyComparer);
        foreach (var (name, value) in properties)
        {
            values["build_property." + name] = value;
        }

        return BuildSettings.Read(new Options(values), Vocabulary.BuiltIn);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
