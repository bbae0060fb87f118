using System.Text.Json;

namespace PolicySdk.Package.Tests.Targets;

/// <summary>Where the targets look for documents.</summary>
public sealed class PolicyDirectoryTests(PackedPackage package)
{
    [Fact]
    public async Task BesideTheProject_IsFound()
    {
        var repository = new TrainingRepository(package);
        repository.Write("policy/a.license.json", "{}");

        Assert.Equal(["policy/a.license.json"], await DocumentsAsync(repository));
    }

    [Fact]
    public async Task AtTheRootOfTheGitRepository_IsFound()
    {
        var repository = new TrainingRepository(package, project: "a/b/c/d/e/f/g/training");
        repository.Write(".git/HEAD", "ref: refs/heads/main");
        repository.Write("policy/a.license.json", "{}");

        Assert.Equal(["policy/a.license.json"], await DocumentsAsync(repository));
    }

    [Fact]
    public async Task AtTheRootOfAGitWorktree_IsFound()
    {
        var repository = new TrainingRepository(package, project: "src/training");
        repository.Write(".git", "gitdir: elsewhere");
        repository.Write("policy/a.license.json", "{}");

        Assert.Equal(["policy/a.license.json"], await DocumentsAsync(repository));
    }

    [Theory]
    [InlineData("Voices.sln")]
    [InlineData("Voices.slnx")]
    public async Task BesideTheSolution_IsFound(string solution)
    {
        var repository = new TrainingRepository(package, project: "src/training");
        repository.Write(".git/HEAD", "ref: refs/heads/main");
        repository.Write("policy/far.license.json", "{}");
        repository.Write(Path.Combine("src", solution), "");
        repository.Write("src/policy/near.license.json", "{}");

        Assert.Equal(["src/policy/near.license.json"], await DocumentsAsync(repository));
    }

    [Fact]
    public async Task AboveTheGitRepository_IsNotLookedFor()
    {
        var repository = new TrainingRepository(package, project: "inner/training");
        repository.Write("Outer.sln", "");
        repository.Write("policy/a.license.json", "{}");
        repository.Write("inner/.git/HEAD", "ref: refs/heads/main");

        Assert.Empty(await DocumentsAsync(repository));
    }

    [Fact]
    public async Task FolderNamedPolicyThatIsAtNoRoot_IsNotTaken()
    {
        var repository = new TrainingRepository(package, project: "src/training");
        repository.Write("Voices.sln", "");
        repository.Write("src/policy/Reinforce.cs", "");
        repository.Write("policy/a.license.json", "{}");

        Assert.Equal(["policy/a.license.json"], await DocumentsAsync(repository));
    }

    [Theory]
    [InlineData("../licenses")]
    [InlineData("../licenses/")]
    public async Task StatedByTheProject_IsTaken(string directory)
    {
        var repository = new TrainingRepository(package, project: "training");
        repository.WriteProject("net10.0", $"<PolicyDirectory>{directory}</PolicyDirectory>");
        repository.Write("training/policy/a.license.json", "{}");
        repository.Write("licenses/b.license.json", "{}");

        Assert.Equal(["licenses/b.license.json"], await DocumentsAsync(repository));
    }

    [Fact]
    public async Task StatedByTheCommandLine_IsTaken()
    {
        var repository = new TrainingRepository(package, project: "training");
        repository.Write("training/policy/a.license.json", "{}");
        repository.Write("licenses/b.license.json", "{}");

        Assert.Equal(["licenses/b.license.json"], await DocumentsAsync(repository, "-p:PolicyDirectory=../licenses"));
    }

    [Fact]
    public async Task ProjectFolderStated_OutputIsLeftOut()
    {
        var repository = new TrainingRepository(package);
        repository.WriteProject("net10.0", "<PolicyDirectory>.</PolicyDirectory>");
        repository.Write("a.license.json", "{}");
        repository.Write("bin/Debug/net10.0/a.license.json", "{}");
        repository.Write("obj/a.license.json", "{}");

        Assert.Equal(["a.license.json"], await DocumentsAsync(repository));
    }

    [Fact]
    public async Task FolderNamedBinInThePolicyDirectory_IsNoOutput()
    {
        var repository = new TrainingRepository(package);
        repository.WriteProject("net10.0", "<BaseOutputPath>./</BaseOutputPath>");
        repository.Write("policy/bin/a.license.json", "{}");

        Assert.Equal(["policy/bin/a.license.json"], await DocumentsAsync(repository));
    }

    [Fact]
    public async Task EveryKindOfDocument_ReachesTheCompilerOnce()
    {
        var repository = new TrainingRepository(package);
        repository.Write("Directory.Build.props", """
            <Project><ItemGroup><AdditionalFiles Include="policy/a.license.json" /></ItemGroup></Project>
            """);
        foreach (var file in (string[])["a.license", "b.policy", "c.vocabulary", "d.status", "e.waiver", "deep/er/f.apimodel", "g.policytest", "h"])
        {
            repository.Write($"policy/{file}.json", "{}");
        }

        Assert.Equal(
            [
                "policy/a.license.json", "policy/b.policy.json", "policy/c.vocabulary.json", "policy/d.status.json",
                "policy/deep/er/f.apimodel.json", "policy/e.waiver.json",
            ],
            await DocumentsAsync(repository));
    }

    [Fact]
    public async Task NoDirectory_ProjectBuilds()
    {
        var repository = new TrainingRepository(package);
        repository.Write("Program.cs", "namespace Training; public static class Program;");

        (await repository.BuildAsync()).ShouldBeClean();
    }

    [Fact]
    public async Task StatedDirectoryDoesNotExist_IsAnError()
    {
        var repository = new TrainingRepository(package);
        repository.WriteProject("net10.0", "<PolicyDirectory>no/such</PolicyDirectory>");

        var result = await repository.BuildAsync();

        result.ShouldReport("PolicySdk.targets PSDK0004");
        Assert.Contains(Path.Combine(repository.Root, "no", "such"), result.Output);
    }

    private static async Task<string[]> DocumentsAsync(TrainingRepository repository, params string[] arguments)
    {
        var answer = await repository.AskAsync(["-getItem:AdditionalFiles", .. arguments]);
        return [.. JsonDocument.Parse(answer).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => Path.GetRelativePath(repository.Root, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }
}
