namespace PolicySdk.Package.Tests.Targets;

/// <summary>What the targets tell the compiler.</summary>
public sealed class BuildPropertyTests(PackedPackage package)
{
    [Fact]
    public async Task AsOf_LeftUnsaid_IsTodayInUtc()
    {
        var repository = new TrainingRepository(package);
        repository.WriteProject("net10.0", properties: "");

        var before = DateTime.UtcNow;
        var asOf = await repository.AskAsync("-getProperty:PolicyAsOf");

        Assert.InRange(asOf, before.ToString("yyyy-MM-dd"), DateTime.UtcNow.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public async Task EveryProperty_ReachesTheCompilerWhole()
    {
        var repository = new TrainingRepository(package).WithImprov();
        repository.WriteProject("net10.0", """
            <PolicyAsOf>2026-06-01</PolicyAsOf>
            <PolicyTerritories>
              US-CA; US-NY;
              FR # and more
            </PolicyTerritories>
            <PolicyUnscopedData>
              Warning
            </PolicyUnscopedData>
            <PolicyExpiryWarningDays>14;15</PolicyExpiryWarningDays>
            <PolicyTrustedKeys>one;two</PolicyTrustedKeys>
            """);

        await repository.AskAsync("-t:GenerateMSBuildEditorConfigFile", "-p:PolicyRecipients=Licensee%3BProcessors");

        var lines = await File.ReadAllLinesAsync(
            Path.Combine(repository.ProjectFolder, "obj", "Debug", "net10.0", "Training.GeneratedMSBuildEditorConfig.editorconfig"));
        Assert.Contains($"build_property.PolicyDirectory = {Path.Combine(repository.Root, "policy")}{Path.DirectorySeparatorChar}", lines);
        Assert.Contains("build_property.PolicyAsOf = 2026-06-01", lines);
        Assert.Contains("build_property.PolicyTerritories = ,US-CA,US-NY,FR,?,and,more,", lines);
        Assert.Contains("build_property.PolicyRecipients = Licensee,Processors", lines);
        Assert.Contains("build_property.PolicyUnscopedData = Warning", lines);
        Assert.Contains("build_property.PolicyExpiryWarningDays = 14?15", lines);
        Assert.Contains("build_property.PolicyTrustedKeys = one,two", lines);
        Assert.Contains(lines, line => line.StartsWith("build_metadata.AdditionalFiles.PolicyDocumentHash = ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DesignTimeBuild_HasDocumentsAndAnalyzers()
    {
        var repository = new TrainingRepository(package).WithImprov();

        var arguments = await repository.AskAsync(
            "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");

        Assert.Contains("improv.license.json", arguments);
        Assert.Contains("PolicySdk.Analyzers.dll", arguments);
        Assert.Contains("PolicySdk.Generators.dll", arguments);
        Assert.Contains("Training.GeneratedMSBuildEditorConfig.editorconfig", arguments);
    }

    [Fact]
    public async Task CompilerTooOldForTheAnalyzers_IsAnError()
    {
        var repository = new TrainingRepository(package).WithImprov();

        (await repository.BuildAsync("-p:CompilerApiVersion=roslyn4.13")).ShouldReport("PolicySdk.targets PSDK9002");
    }
}
