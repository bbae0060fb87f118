using System.Diagnostics;
using PolicySdk.Cli.Comparing;
using PolicySdk.Cli.Tests.Deciding;

namespace PolicySdk.Cli.Tests.Comparing;

public sealed class BreakingTests : IDisposable
{
    private readonly PolicyRepository _repository = new();

    public BreakingTests()
    {
        Git("init", "-q");
        Git("add", "-A");
        Git("-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "one");
    }

    public void Dispose()
    {
        // Git makes its objects read-only, which only Windows minds.
        foreach (var file in Directory.EnumerateFiles(_repository.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _repository.Dispose();
    }

    [Fact]
    public async Task NoChange_IsClean()
    {
        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--level", "METADATA");

        Assert.Equal((0, "clean\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task DirectoryThatIsGone_TakesItsLicensesWithIt()
    {
        Directory.Delete(Path.Combine(_repository.Path, "policy"), recursive: true);

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("error[removed]: license 'improv' is gone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DirectoryThatNeverWas_IsAWrongCommandLine()
    {
        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--policy", "polcy");

        Assert.Equal((64, "policysdk: --policy: the directory 'polcy' does not exist.\n"), (run.ExitCode, run.Error.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("\"Entertainment\"]", "\"Entertainment\", \"Advertising\"]", "RIGHTS", "any", "breaking: 1 widened")]
    [InlineData("\"Entertainment\"]", "\"Entertainment\", \"Advertising\"]", "RIGHTS", "narrowed", "clean")]
    [InlineData("\"Research\", \"Entertainment\"", "\"Research\"", "RIGHTS", "narrowed", "breaking: 1 narrowed")]
    [InlineData("\"Research\", \"Entertainment\"", "\"Research\"", "RIGHTS", "widened", "clean")]
    [InlineData("\"royalty\", \"fee\"", "\"royalty\"", "RIGHTS", "widened", "breaking: 1 duties")]
    [InlineData("\"royalty\", \"fee\"", "\"royalty\"", "RIGHTS", "narrowed", "clean")]
    [InlineData("\"improv-v3\"", "\"improv-v4\"", "RIGHTS", "any", "clean")]
    [InlineData("\"improv-v3\"", "\"improv-v4\"", "BUILD", "any", "breaking: 2 datasets")]
    [InlineData("emotion study", "study", "BUILD", "any", "clean")]
    [InlineData("emotion study", "study", "METADATA", "any", "breaking: 1 title")]
    public async Task Change_CountsFromItsLevelOn(string old, string now, string level, string on, string summary)
    {
        _repository.Write("policy/improv.license.json", PolicyRepository.Improv.Replace(old, now, StringComparison.Ordinal));

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--level", level, "--on", on);

        Assert.Equal((summary, ""), (run.Summary, run.Error));
        Assert.Equal(summary == "clean" ? 0 : 1, run.ExitCode);
    }

    [Fact]
    public async Task RemovedLicense_IsDrawnWhereItWas()
    {
        File.Delete(Path.Combine(_repository.Path, "policy", "improv.license.json"));
        _repository.Write("policy/2027.status.json", "{ \"statuses\": [] }");

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--on", "narrowed");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error[removed]: license 'improv' is gone, and code that names Licenses.Improv does not compile", run.Output, StringComparison.Ordinal);
        Assert.Contains("--> git:HEAD:policy/improv.license.json:2:9", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormerDirectory_CanBeAbsent()
    {
        _repository.Write("new/talk.license.json", PolicyRepository.Talk);

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--policy", "new");

        Assert.Equal((1, "breaking: 1 added"), (run.ExitCode, run.Summary));
    }

    [Fact]
    public async Task Diff_ReadsRevisions()
    {
        _repository.Write("policy/improv.license.json", PolicyRepository.Improv.Replace("\"US\"", "\"US\", \"GB\"", StringComparison.Ordinal));

        var directory = await _repository.RunAsync("diff", "git:HEAD:policy", "policy");
        var file = await _repository.RunAsync("diff", "git:HEAD:policy/improv.license.json", "policy/improv.license.json");

        Assert.Equal((1, 1), (directory.ExitCode, file.ExitCode));
        Assert.Contains("::: git:HEAD:policy/improv.license.json:", file.Output, StringComparison.Ordinal);
        Assert.EndsWith("different: 1 widened\n", file.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvalidDocument_IsDrawn()
    {
        _repository.Write("policy/bad.policy.json", "{");

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("policy/bad.policy.json:1:2", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git:nowhere", "policysdk: git knows no revision 'nowhere' here.")]
    [InlineData("HEAD", "policysdk: 'HEAD' is no revision. Write git:revision, such as git:origin/main.")]
    [InlineData("git:--output=x", "policysdk: '--output=x' is no revision.")]
    public async Task WrongRevision_IsExplained(string against, string message)
    {
        var run = await _repository.RunAsync("breaking", "--against", against);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoRepository_IsExplained()
    {
        using var elsewhere = new PolicyRepository();

        var run = await elsewhere.RunAsync("breaking", "--against", "git:HEAD");

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("is in no git repository", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingGit_IsUndetermined()
    {
        var git = new GitProcess(_repository.Path, "/no/such/git");

        var error = await Assert.ThrowsAsync<GitException>(() => git.RunAsync(["version"], [], TestContext.Current.CancellationToken));

        Assert.True(error.IsUndetermined);
        Assert.StartsWith("git cannot be started", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlowGit_IsEnded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        var git = new GitProcess(_repository.Path, "/bin/sh", TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<GitException>(() => git.RunAsync(["-c", "sleep 45"], [], TestContext.Current.CancellationToken));

        Assert.True(error.IsUndetermined);
        Assert.Contains("longer than 1 seconds", error.Message, StringComparison.Ordinal);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _repository.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
