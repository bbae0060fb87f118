using System.Text.Json;

namespace PolicySdk.Package.Tests.Targets;

/// <summary>Shapes of repositories that people have.</summary>
public sealed class ProjectShapeTests(PackedPackage package)
{
    [Fact]
    public async Task PathWithSpacesAndSigns_Builds()
    {
        var repository = new TrainingRepository(package, "Improv & Söhne (it's 100% 2026)", "src/the training").WithImprov();
        repository.Write("Voices.sln", "");

        (await repository.BuildAsync(TrainingRepository.Restore)).ShouldBeClean();
    }

    [Fact]
    public async Task SeveralTargetFrameworks_EachIsCompiledWithTheDocuments()
    {
        var repository = new TrainingRepository(package).WithImprov();
        repository.WriteProject("net8.0;net10.0");
        (await repository.BuildAsync(TrainingRepository.Restore)).ShouldBeClean();

        File.Delete(Path.Combine(repository.Root, "policy", "improv.license.json"));

        var result = await repository.BuildAsync();
        result.ShouldReport("Training.cs(7) CS0117");
        Assert.Contains("TargetFramework=net8.0", result.Output);
        Assert.Contains("TargetFramework=net10.0", result.Output);
    }

    [Fact]
    public async Task ProjectThatReferencesAProjectWithThePackage_IsCheckedToo()
    {
        var repository = new TrainingRepository(package, project: "loading").WithImprov();
        repository.Write("Voices.sln", "");
        repository.Write("app/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../loading/Training.csproj" /></ItemGroup>
            </Project>
            """);
        repository.Write("app/App.cs", "namespace App; public static class Id { public const string Value = PolicySdk.Licenses.ImprovTroupe2026; }");

        (await repository.BuildAsync(Path.Combine(repository.Root, "app"), TrainingRepository.Restore)).ShouldBeClean();
    }

    [Fact]
    public async Task FriendAssembly_OwnConstantsHideThoseOfTheOther()
    {
        var repository = new TrainingRepository(package, project: "loading").WithImprov();
        repository.Write("Voices.sln", "");
        repository.Write("loading/Friends.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]");
        repository.Write("tests/Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../loading/Training.csproj" /></ItemGroup>
            </Project>
            """);
        repository.Write("tests/Tests.cs", "namespace Tests; public static class Id { public const string Value = PolicySdk.Licenses.ImprovTroupe2026; }");

        (await repository.BuildAsync(Path.Combine(repository.Root, "tests"), TrainingRepository.Restore)).ShouldBeClean();
    }

    [Fact]
    public async Task ReportDirectory_EachBuildLeavesItsFindingsThere()
    {
        var repository = new TrainingRepository(package, "training site").WithImprov();
        (await repository.BuildAsync()).ShouldBeClean();

        var reports = Path.Combine(repository.Root, "re ports");
        (await repository.BuildAsync($"-p:PolicySdkReportDirectory={reports}")).ShouldBeClean();

        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(reports, "Training.net10.0.sarif")));
        Assert.Equal("2.1.0", report.RootElement.GetProperty("version").GetString());
    }
}
