namespace PolicySdk.Cli.Tests.Commands;

/// <summary>A small training repository in a temporary directory, on the PolicySdk of this repository.</summary>
internal sealed class TrainingRepository : IDisposable
{
    /// <summary>A license that permits emotion recognition for research and entertainment, from 2026 to 2028.</summary>
    public static string License { get; } =
        """
        {
          "id": "improv-troupe-2026", "version": "1.0.0", "vocabulary": "1", "title": "Improv troupe, emotion study",
          "licensor": { "id": "troupe:014" }, "licensee": { "id": "org:acme" },
          "datasets": [{ "id": "improv-v3", "data": ["VoiceRecording", "Transcript"] }],
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["Research", "Entertainment"],
              "data": ["VoiceRecording", "Transcript"], "operations": ["Train", "Evaluate"], "territories": ["US"] },
            { "id": "p2", "effect": "Forbid", "contexts": ["Workplace"] }
          ],
          "term": { "from": "2026-01-05", "until": "2028-12-31" }
        }
        """;

    /// <summary>A loader that declares no scope: PSDK1001 at line 3, column 21.</summary>
    public static string LoaderWithoutScope { get; } =
        """
        using PolicySdk;

        public sealed class Clips : IDatasetLoader<string>
        {
            public IEnumerable<string> Load() => File.ReadLines("data/clips.csv");
        }
        """;

    /// <summary>The same with its scope: nothing to report.</summary>
    public static string LoaderWithScope { get; } =
        LoaderWithoutScope.Replace("public sealed", "[ConsentScope(Licenses.ImprovTroupe2026)]\npublic sealed", StringComparison.Ordinal);

    private readonly TemporaryDirectory _directory = new();

    public TrainingRepository()
    {
        Write("Directory.Build.props", $"""<Project><Import Project="{Targets("props")}" /></Project>""");
        Write("Directory.Build.targets", PackageTargets);
        Write(".git/HEAD", "ref: refs/heads/main");
        Write("policy/improv.license.json", License);
    }

    /// <summary>What a package reference does in a project, without a package.</summary>
    public static string PackageTargets { get; } =
        $"""
        <Project>
          <ItemGroup>
            <Reference Include="{AppContext.BaseDirectory}package/lib/PolicySdk.dll" />
            <Analyzer Include="{AppContext.BaseDirectory}package/analyzers/*.dll" />
          </ItemGroup>
          <Import Project="{Targets("targets")}" />
        </Project>
        """;

    public string Path => _directory.Path;

    public string Write(string name, string text) => _directory.Write(name, text);

    public void WriteProject(string name, string properties = "<TargetFramework>net10.0</TargetFramework>") =>
        Write(name, $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><ImplicitUsings>enable</ImplicitUsings>{properties}</PropertyGroup></Project>""");

    public Task<ToolRun> CheckAsync(params string[] arguments) => ToolRun.InAsync(Path, ["check", .. arguments]);

    private static string Targets(string ending) => $"{Fixture.RepositoryRoot}src/PolicySdk/buildTransitive/PolicySdk.{ending}";

    public void Dispose() => _directory.Dispose();
}
