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
        Commit();
    }

    private void Commit()
    {
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

    [Theory]
    [InlineData("policy/more.policy.json", """{ "id": "more", "declassifiers": [{ "method": "M:Acme.Mean(System.Double[])", "reason": "a mean" }] }""", "breaking: 1 declassifier")]
    [InlineData("policy/more.policy.json", """{ "id": "more", "waivers": { "maximum": "P90D" } }""", "breaking: 1 waivers")]
    [InlineData(
        "policy/more.waiver.json",
        """
        { "waivers": [{ "id": "w1", "rule": "PSDK2009", "project": "Training", "symbol": "M:Acme.Train", "reason": "FalsePositive", "comment": "seen",
                        "approver": "person:1", "ticket": "A-1", "expires": "2026-12-31" }] }
        """,
        "breaking: 1 waiver")]
    public async Task WhatLetsMoreThrough_IsWider(string path, string document, string summary)
    {
        _repository.Write(path, document);

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--on", "widened");

        Assert.Equal((1, summary, ""), (run.ExitCode, run.Summary, run.Error));
    }

    [Theory]
    [InlineData("2026-12-31", "2029-12-31", 1)]
    [InlineData("M:Acme.Train", "M:Acme.Publish", 1)]
    [InlineData("\"seen\"", "\"seen twice\"", 0)]
    public async Task WaiverThatKeepsItsId_IsWiderWhereItWaivesSomethingElse(string old, string now, int exitCode)
    {
        const string Waiver =
            """
            { "waivers": [{ "id": "w1", "rule": "PSDK2009", "project": "Training", "symbol": "M:Acme.Train", "reason": "FalsePositive", "comment": "seen",
                            "approver": "person:1", "ticket": "A-1", "expires": "2026-12-31" }] }
            """;
        _repository.Write("policy/more.waiver.json", Waiver);
        Commit();
        _repository.Write("policy/more.waiver.json", Waiver.Replace(old, now, StringComparison.Ordinal));

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--on", "widened");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("[\"performer:7\", \"performer:8\"]", "[\"performer:7\"]", 1)]
    [InlineData("[\"performer:7\"]", "[\"performer:7\", \"performer:8\"]", 0)]
    public async Task PerformerWhomALicenseNoLongerNames_IsWider(string old, string now, int exitCode)
    {
        string License(string performers) =>
            $$"""
            { "id": "duo", "version": "1", "vocabulary": "1", "title": "Duo", "licensor": { "id": "a:1" }, "licensee": { "id": "org:1" },
              "performers": {{performers}}, "rules": [], "term": { "from": "2026-01-05" } }
            """;
        _repository.Write("policy/duo.license.json", License(old));
        Commit();
        _repository.Write("policy/duo.license.json", License(now));

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--on", "widened");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task WithdrawalFromBeforeTheLicense_ThatIsTakenBack_Widens()
    {
        _repository.Write("policy/2027.status.json", PolicyRepository.Status.Replace("2027-03-01", "2025-12-01", StringComparison.Ordinal));
        Commit();
        _repository.Write("policy/2027.status.json", "{ \"statuses\": [{ \"license\": \"talk\", \"from\": \"2027-06-01\", \"status\": \"Suspended\" }] }");

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--on", "widened");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("performers performer:1 (2026-01-05)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TermThatMovesAwayFromAnException_LeavesItUnknownWhatChanged()
    {
        const string Vocabulary =
            """
            { "id": "acme", "version": "1", "vocabulary": "2",
              "terms": [{ "dimension": "Context", "id": "Backstage", "parent": "Workplace", "meaning": "behind a stage" }] }
            """;
        _repository.Write("policy/acme.vocabulary.json", Vocabulary);
        _repository.Write("policy/acme.policy.json", """{ "id": "acme", "rules": [{ "id": "no-work", "contexts": ["Workplace"], "except": ["Backstage"] }] }""");
        Commit();
        _repository.Write("policy/acme.vocabulary.json", Vocabulary.Replace("\"Workplace\"", "\"Entertainment\"", StringComparison.Ordinal));
        File.Delete(Path.Combine(_repository.Path, "policy", "acme.policy.json"));

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("policysdk: 'git:HEAD:policy/acme.policy.json' cannot be read with the terms of the other side", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LawThatTwoPoliciesAdoptAtTheirLevels_IsNoChangeByItself()
    {
        _repository.Write("policy/acme.policy.json", """{ "id": "acme", "licenses": ["talk"], "laws": [{ "law": "eu-ai-act-5-1-f" }] }""");
        _repository.Write("policy/other.policy.json", """{ "id": "other", "laws": [{ "law": "eu-ai-act-5-1-f", "level": "Soft" }] }""");
        Commit();

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--level", "METADATA");

        Assert.Equal((0, "clean\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task PolicyInADirectoryNamedLikeOneOfABuild_IsRead()
    {
        _repository.Write("bin/policy/improv.license.json", PolicyRepository.Improv);
        Commit();

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD", "--policy", "bin/policy", "--level", "METADATA");

        Assert.Equal((0, "clean\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("shared.policy.json", "../shared/acme.policy.json")]
    [InlineData("shared", "../shared")]
    public async Task LinkToDocumentsInGit_LeavesItUnknownWhatChanged(string link, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows asks for a right to make links.");
        _repository.Write("shared/acme.policy.json", PolicyRepository.Acme.Replace("\"acme\"", "\"shared\"", StringComparison.Ordinal));
        File.CreateSymbolicLink(Path.Combine(_repository.Path, "policy", link), target);
        Commit();
        _repository.Write("shared/acme.policy.json", """{ "id": "shared" }""");

        var run = await _repository.RunAsync("breaking", "--against", "git:HEAD");

        Assert.Equal((3, "", $"policysdk: 'policy/{link}' is a link, which is not followed here.\n"), (run.ExitCode, run.Output, run.Error));
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
