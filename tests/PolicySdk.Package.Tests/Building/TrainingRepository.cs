namespace PolicySdk.Package.Tests.Building;

/// <summary>A training repository outside this one: a folder with one project that references the package, and its documents.</summary>
internal sealed class TrainingRepository
{
    private static readonly string[] s_quiet = ["--nologo", "-v:q", "-clp:NoSummary;DisableConsoleColor", "-tl:off"];

    private readonly PackedPackage _package;
    private bool _restored;

    /// <summary>Writes the repository.</summary>
    /// <param name="package">The package it references.</param>
    /// <param name="folder">The name of its folder.</param>
    /// <param name="project">Where in the folder the project is; by default it fills the folder.</param>
    public TrainingRepository(PackedPackage package, string folder = "training", string project = "")
    {
        _package = package;
        Root = package.NewFolder(folder);
        ProjectFolder = Path.Combine(Root, project);
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{package.Feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{PackedPackage.MachinePackagesFolder}" /></fallbackPackageFolders>
            </configuration>
            """);
        WriteProject("net10.0");
    }

    public string Root { get; }

    public string ProjectFolder { get; }

    /// <summary>When the compiler last wrote the assembly.</summary>
    public DateTime Compiled => File.GetLastWriteTimeUtc(Path.Combine(ProjectFolder, "obj", "Debug", "net10.0", "Training.dll"));

    /// <summary>Writes the project file.</summary>
    /// <param name="frameworks">The target frameworks.</param>
    /// <param name="properties">More properties, as XML; by default a day on which the license of the tests runs.</param>
    public void WriteProject(string frameworks, string properties = "<PolicyAsOf>2026-06-01</PolicyAsOf>") => Write(Path.Combine(ProjectFolder, "Training.csproj"), $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <{(frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework")}>{frameworks}</{(frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework")}>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="PolicySdk" Version="{_package.Version}" />
          </ItemGroup>
        </Project>
        """);

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its path in the repository.</param>
    /// <param name="text">Its text.</param>
    /// <returns>Its full path.</returns>
    public string Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Builds the project.</summary>
    public async Task<BuildResult> BuildAsync(params string[] arguments)
    {
        string[] restore = _restored ? ["--no-restore"] : [];
        _restored = true;
        return await Dotnet.RunAsync(
            ProjectFolder,
            _package.PackagesFolder,
            ["build", .. restore, .. s_quiet, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false", .. arguments]);
    }

    /// <summary>
    /// Asks MSBuild for properties or items of the evaluation; the answer is the output. Nothing is restored: MSBuild is told to import the
    /// files of the package where NuGet would have had them imported.
    /// </summary>
    public async Task<string> EvaluateAsync(params string[] arguments) => await MSBuildAsync(
        [
            $"-p:CustomBeforeMicrosoftCommonProps={Path.Combine(_package.Content, "buildTransitive", "PolicySdk.props")}",
            $"-p:CustomAfterMicrosoftCommonTargets={Path.Combine(_package.Content, "buildTransitive", "PolicySdk.targets")}",
            .. arguments,
        ]);

    /// <summary>Restores the project and runs targets short of a build; what MSBuild is asked for is the output.</summary>
    public async Task<string> RunTargetsAsync(params string[] arguments) => await MSBuildAsync(["-restore", .. arguments]);

    private async Task<string> MSBuildAsync(string[] arguments)
    {
        var result = await Dotnet.RunAsync(
            ProjectFolder, _package.PackagesFolder, ["msbuild", "-nologo", "-v:q", "-nodeReuse:false", "-p:NuGetAudit=false", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output.Trim();
    }
}
