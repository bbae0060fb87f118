namespace PolicySdk.Package.Tests.Building;

/// <summary>A training repository outside this one: a folder with one project that references the package, and its documents.</summary>
/// <remarks>
/// The project is restored already, by a copy of what the first restore made, since restoring costs as much as building. A test that
/// changes what there is to restore builds with <see cref="Restore"/>.
/// </remarks>
internal sealed class TrainingRepository
{
    /// <summary>The argument of a build that restores first.</summary>
    public const string Restore = "-restore";

    private readonly PackedPackage _package;

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
        if (package.Restored is { } restored)
        {
            foreach (var file in Directory.EnumerateFiles(restored))
            {
                Write(Path.Combine(project, "obj", Path.GetFileName(file)), File.ReadAllText(file));
            }
        }
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
        string[] restore = arguments.Contains(Restore) ? [] : ["--no-restore"];
        return await RunAsync(["build", .. restore, "--nologo", "-clp:NoSummary;DisableConsoleColor", "-tl:off", .. arguments]);
    }

    /// <summary>Restores the project as NuGet does.</summary>
    public async Task RestoreAsync() => (await RunAsync(["restore"])).ShouldBeClean();

    /// <summary>Asks MSBuild for properties, items, or what targets make of them; the answer is the output.</summary>
    public async Task<string> AskAsync(params string[] arguments)
    {
        var result = await RunAsync(["msbuild", "-nologo", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output.Trim();
    }

    private Task<BuildResult> RunAsync(string[] arguments) => Dotnet.RunAsync(
        ProjectFolder,
        _package.PackagesFolder,
        [.. arguments, "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false"]);
}
