using System.IO.Compression;

namespace PolicySdk.Package.Tests.Building;

/// <summary>
/// The package, packed once for all tests into a feed of its own, under a version that nobody has seen before. It is built apart from the
/// repository's own output, so that builds that run at the same time do not meet.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("policysdk-package-").FullName;

    /// <summary>The version that was packed.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";

    /// <summary>The folder that holds the package, and nothing else.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>The package.</summary>
    public string File => Path.Combine(Feed, $"PolicySdk.{Version}.nupkg");

    /// <summary>What is in the package.</summary>
    public string Content => Path.Combine(_root, "content");

    /// <summary>Where projects that use the package unpack it. Everything else they need is taken from the machine's own folder.</summary>
    public string PackagesFolder => Path.Combine(_root, "packages");

    /// <summary>What the restore of a project that references the package made; null before the first.</summary>
    public string? Restored { get; private set; }

    /// <summary>The machine's packages folder, which the restore of this repository has filled.</summary>
    public static string MachinePackagesFolder { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } stated
        ? stated
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Makes a new folder for a project that uses the package.</summary>
    public string NewFolder(string name)
    {
        var folder = Path.Combine(_root, Path.GetRandomFileName(), name);
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var project = Path.Combine(Repository.Root, "src", "PolicySdk", "PolicySdk.csproj");
        var result = await Dotnet.RunAsync(
            Repository.Root,
            MachinePackagesFolder,
            [
                "pack", project, "--output", Feed, "--artifacts-path", Path.Combine(_root, "artifacts"), "--configuration", "Debug",
                "-v:q", "-nodeReuse:false", $"-p:PackageVersion={Version}", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false",
            ]);
        Assert.True(result.ExitCode == 0 && result.Diagnostics.IsEmpty, result.Output);
        ZipFile.ExtractToDirectory(File, Content);

        var repository = new TrainingRepository(this);
        await repository.RestoreAsync();
        Restored = Path.Combine(repository.ProjectFolder, "obj");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A virus scanner or an indexer may hold a file; the system empties its temporary folder anyway.
        }

        return ValueTask.CompletedTask;
    }
}
