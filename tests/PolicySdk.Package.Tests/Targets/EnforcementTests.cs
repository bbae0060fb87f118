namespace PolicySdk.Package.Tests.Targets;

/// <summary>A reference to the package is all it takes for the build to hold a license.</summary>
public sealed class EnforcementTests(PackedPackage package)
{
    [Fact]
    public async Task UseWithinTheLicense_Builds()
    {
        var repository = new TrainingRepository(package).WithImprov();

        (await repository.BuildAsync()).ShouldBeClean();
    }

    [Fact]
    public async Task ContextOutsideTheLicense_IsAnErrorAtTheCall()
    {
        var repository = new TrainingRepository(package).WithImprov();
        repository.Write("Training.cs", Improv.TrainingIn("Workplace"));

        var result = await repository.BuildAsync();

        result.ShouldReport("Training.cs(17) PSDK2001");
        Assert.Contains("'improv-troupe-2026'", result.Output);
    }

    [Fact]
    public async Task LicenseThatIsNotThere_IsAnErrorAtTheLoader()
    {
        var repository = new TrainingRepository(package).WithImprov();
        repository.Write("Training.cs", Improv.TrainingIn("Entertainment", "\"improv-troupe-1999\""));

        (await repository.BuildAsync()).ShouldReport("Training.cs(7) PSDK1002");
    }

    [Fact]
    public async Task LicenseNarrowed_BuildBreaks()
    {
        var repository = new TrainingRepository(package).WithImprov();
        (await repository.BuildAsync()).ShouldBeClean();

        repository.Write("policy/improv.license.json", Improv.License("improv-troupe-2026", context: "Research"));

        (await repository.BuildAsync()).ShouldReport("Training.cs(17) PSDK2001");
    }

    [Fact]
    public async Task ListOfTerritories_IsJudgedToItsEnd()
    {
        var repository = new TrainingRepository(package).WithImprov();
        repository.Write("policy/improv.license.json", Improv.License("improv-troupe-2026").Replace("[\"Any\"]", "[\"US\"]"));
        repository.WriteProject("net10.0", "<PolicyAsOf>2026-06-01</PolicyAsOf><PolicyTerritories>US;GB</PolicyTerritories>");

        (await repository.BuildAsync()).ShouldReport("Training.cs(17) PSDK2004");
    }

    [Fact]
    public async Task TermOverOnANewDay_BuildBreaks()
    {
        var repository = new TrainingRepository(package).WithImprov();
        (await repository.BuildAsync()).ShouldBeClean();

        var result = await repository.BuildAsync("-p:PolicyAsOf=2029-01-01");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("Training.cs(7) PSDK1004", result.Diagnostics);
    }

    [Fact]
    public async Task DocumentThatCannotBeRead_IsAnErrorInTheDocument()
    {
        var repository = new TrainingRepository(package).WithImprov();
        repository.Write("policy/improv.license.json", Improv.License("improv-troupe-2026").Replace("\"title\"", "\"tilte\""));

        var result = await repository.BuildAsync();

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("improv.license.json(2) PSDK0001", result.Diagnostics);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Contains(" CS", StringComparison.Ordinal));
    }
}
