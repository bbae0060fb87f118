using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace PolicySdk.Benchmarks.Flow.Compiling;

/// <summary>The assemblies that programs are compiled against: the reference pack of the SDK, and the packages that lie beside this program.</summary>
internal static class ReferenceFiles
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_framework = new(() => Open(FrameworkPaths));
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_all = new(() => Open(Paths));

    /// <summary>The directory of the SDK's installation.</summary>
    public static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The reference assemblies of the framework, as a build hands them to the compiler.</summary>
    public static ImmutableArray<string> FrameworkPaths { get; } = FindFramework();

    /// <summary>Those of the framework, TorchSharp, ML.NET and the run-time library.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        .. FrameworkPaths,
        .. Beside("TorchSharp.dll", "Microsoft.ML.*.dll"),
        typeof(ConsentScopeAttribute).Assembly.Location,
    ];

    /// <summary>The framework, opened once: a build of many projects keeps it too.</summary>
    public static ImmutableArray<MetadataReference> Framework => s_framework.Value;

    /// <summary>Everything, opened once.</summary>
    public static ImmutableArray<MetadataReference> All => s_all.Value;

    private static ImmutableArray<MetadataReference> Open(ImmutableArray<string> paths) => [.. paths.Select(path => MetadataReference.CreateFromFile(path))];

    private static IEnumerable<string> Beside(params string[] patterns) =>
        patterns.SelectMany(pattern => Directory.EnumerateFiles(AppContext.BaseDirectory, pattern)).Order(StringComparer.Ordinal);

    private static ImmutableArray<string> FindFramework()
    {
        var packs = Path.Combine(DotnetRoot, "packs", "Microsoft.NETCore.App.Ref");
        var name = $"net{Environment.Version.Major}.0";
        var directory = Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs).Select(version => Path.Combine(version, "ref", name)).Where(Directory.Exists).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        return directory is null
            ? throw new InvalidOperationException($"There is no reference pack of {name} in {packs}; install the SDK.")
            : [.. Directory.EnumerateFiles(directory, "*.dll").Order(StringComparer.Ordinal)];
    }
}
