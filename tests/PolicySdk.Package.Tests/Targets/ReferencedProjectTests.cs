namespace PolicySdk.Package.Tests.Targets;

/// <summary>Projects that reference each other: each build knows of the others what their attributes say.</summary>
public sealed class ReferencedProjectTests(PackedPackage package)
{
    private const string Features = """
        using PolicySdk;
        using Training;

        namespace Features;

        public static class Samples
        {
            [ConsentScope(Licenses.ImprovTroupe2026)]
            [return: Derives(Stages.Features)]
            public static List<float[]> All() => new ImprovClips().Load().Select(clip => clip.Samples).ToList();
        }

        public sealed class Network
        {
            [return: Derives(Stages.Model)]
            public static Network Fit([DataUse(Operations.Train)] object data) => new();
        }
        """;

    [Fact]
    public async Task ChainOfProjects_IsJudgedAtTheEndByWhatIsDeclaredAtTheStart()
    {
        var repository = Chain(Features, """
            using Features;
            using PolicySdk;

            [assembly: TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]

            Network.Fit(Samples.All());
            """);
        (await BuildAsync(repository)).ShouldBeClean();

        repository.Write("app/App.cs", """
            using Features;
            using PolicySdk;

            [assembly: TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]

            Network.Fit(Samples.All());
            """);
        (await BuildAsync(repository)).ShouldReport("App.cs(6) PSDK2001");
    }

    [Fact]
    public async Task LibraryThatDeclaresNothing_BreaksWhereItHandsOutWhatItLoads()
    {
        var repository = Chain(
            """
            using Training;

            namespace Features;

            public static class Samples
            {
                public static List<float[]> All() => new ImprovClips().Load().Select(clip => clip.Samples).ToList();
                internal static int Count => All().Count;
            }
            """,
            "System.Console.WriteLine(Features.Samples.All().Count);");

        (await BuildAsync(repository)).ShouldReport("Features.cs(7) PSDK1009");
    }

    private static Task<BuildResult> BuildAsync(TrainingRepository repository) =>
        repository.BuildAsync(Path.Combine(repository.Root, "app"), TrainingRepository.Restore);

    private TrainingRepository Chain(string features, string program)
    {
        var repository = new TrainingRepository(package, project: "recordings").WithImprov();
        repository.Write("Voices.sln", "");
        repository.Write("features/Features.csproj", Project("../recordings/Training.csproj"));
        repository.Write("features/Features.cs", features);
        repository.Write("app/App.csproj", Project("../features/Features.csproj", "<OutputType>Exe</OutputType>"));
        repository.Write("app/App.cs", program);
        return repository;
    }

    private static string Project(string reference, string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <PolicyAsOf>2026-06-01</PolicyAsOf>
            {properties}
          </PropertyGroup>
          <ItemGroup><ProjectReference Include="{reference}" /></ItemGroup>
        </Project>
        """;
}
