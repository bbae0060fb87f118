namespace PolicySdk.Package.Tests.Architecture;

/// <summary>Who may know whom.</summary>
internal static class House
{
    /// <summary>The projects, and for each the projects whose types it may use.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Arrows = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["PolicySdk.Licensing"] = [],
        ["PolicySdk.Flow"] = [],
        ["PolicySdk.Analyzers"] = ["PolicySdk.Licensing", "PolicySdk.Flow"],
        ["PolicySdk.Generators"] = ["PolicySdk.Licensing"],
        ["PolicySdk.CodeFixes"] = ["PolicySdk.Analyzers", "PolicySdk.Licensing", "PolicySdk.Flow"],
        ["PolicySdk"] = ["PolicySdk.Licensing"],
        ["PolicySdk.Ledger"] = ["PolicySdk", "PolicySdk.Licensing"],
        ["PolicySdk.Cli"] = ["PolicySdk.Licensing", "PolicySdk.Ledger"],
    };

    /// <summary>The projects that may use the compiler's types.</summary>
    public static readonly IReadOnlySet<string> KnowRoslyn =
        new HashSet<string>(StringComparer.Ordinal) { "PolicySdk.Flow", "PolicySdk.Analyzers", "PolicySdk.Generators", "PolicySdk.CodeFixes" };

    /// <summary>The project files of the product, by name.</summary>
    public static IReadOnlyDictionary<string, string> ProjectFiles { get; } = new[] { "src", "analyzers" }
        .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Repository.Root, folder)))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);

    /// <summary>The projects that exist.</summary>
    public static TheoryData<string> Projects => [.. ProjectFiles.Keys.Order(StringComparer.Ordinal)];
}
