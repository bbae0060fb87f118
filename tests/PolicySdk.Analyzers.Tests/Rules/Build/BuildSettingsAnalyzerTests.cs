using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Build;

public sealed class BuildSettingsAnalyzerTests
{
    [Fact]
    public Task PropertiesThatAreNotDelivered_Trigger() => new PolicyTest("class C { }")
        .WithProperty("PolicyAsOf", null)
        .ExpectingNowhere(
            "PSDK9003",
            "The licenses could not be checked: the build does not say the day to decide for (the MSBuild property PolicyAsOf does not reach the "
            + "compiler); reference the package PolicySdk with its build assets")
        .RunAsync();

    [Fact]
    public Task UnreadableTerritory_Triggers() => new PolicyTest("class C { }")
        .WithProperty("PolicyTerritories", "US,Atlantis")
        .ExpectingNowhere("PSDK9003", "The licenses could not be checked: the MSBuild property PolicyTerritories names 'Atlantis', which is no territory")
        .RunAsync();
}
