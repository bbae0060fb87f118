using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Documents;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Tests.Documents;

public sealed class PolicyFolderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Directory_IsReadRecursively_ByEndings_InOrdinalOrder()
    {
        Write("policy/b.license.json", "policy/a b/ü.status.json", "policy/B.LICENSE.JSON", "policy/readme.json", "policy/a.json", "policy/.hidden/x.waiver.json");

        Assert.Equal(
            ["policy/.hidden/x.waiver.json", "policy/B.LICENSE.JSON", "policy/a b/ü.status.json", "policy/b.license.json"],
            Names(Read("policy")));
    }

    [Fact]
    public void WhatABuildOrGitKeeps_IsNotEntered()
    {
        Write("policy/a.license.json", "policy/bin/b.license.json", "policy/x/obj/c.license.json", "policy/.git/d.license.json");

        Assert.Equal(["policy/a.license.json"], Names(Read("policy")));
    }

    [Fact]
    public void SamePathTwice_IsOneDocument()
    {
        Write("policy/a.license.json");

        Assert.Equal(["policy/a.license.json"], Names(Read("policy", "policy/a.license.json", "./policy/../policy")));
    }

    [Fact]
    public void LinkInACircle_EndsTheWalk()
    {
        Write("policy/x/a.license.json");
        Directory.CreateSymbolicLink(PathOf("policy/x/loop"), "..");
        Directory.CreateSymbolicLink(PathOf("policy/x/full"), PathOf("policy"));
        File.CreateSymbolicLink(PathOf("policy/self.license.json"), "self.license.json");

        var files = Read("policy");

        Assert.Equal(["policy/x/a.license.json"], Names(files));
        Assert.Single(files.Gaps);
    }

    [Fact]
    public void LinkToADocumentBeside_IsOneDocument_UnderItsOwnName()
    {
        Write("policy/z.license.json", "shared/s.license.json");
        File.CreateSymbolicLink(PathOf("policy/a.license.json"), "z.license.json");
        Directory.CreateSymbolicLink(PathOf("policy/shared"), "../shared");

        Assert.Equal(["policy/shared/s.license.json", "policy/z.license.json"], Names(Read("policy")));
    }

    [Fact]
    public void LinkToNowhere_IsAGap()
    {
        Write("policy/a.license.json");
        File.CreateSymbolicLink(PathOf("policy/b.license.json"), "gone.json");

        var gap = Assert.Single(Read("policy").Gaps);

        Assert.Equal("'policy/b.license.json' cannot be read: it is not there, or no longer", gap.Text);
        Assert.Equal(PathOf("policy/b.license.json"), gap.File);
    }

    [Fact]
    public void DirectoryThatVanished_IsAGap()
    {
        Directory.CreateDirectory(PathOf("policy"));
        File.CreateSymbolicLink(PathOf("gone.license.json"), "policy/a.license.json");

        Assert.Equal(["'gone.license.json' cannot be read: it is not there, or no longer"], Read("gone.license.json").Gaps.Select(gap => gap.Text));
    }

    [Fact]
    public void FileThatMayNotBeRead_IsAGap()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "needs the permissions of Unix, and not to be above them");
        Write("policy/a.license.json");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(PathOf("policy/a.license.json"), UnixFileMode.None);

        Assert.Equal("'policy/a.license.json' cannot be read: access is denied", Assert.Single(Read("policy").Gaps).Text);
    }

    [Fact]
    public void FileOf50Megabytes_IsOneErrorAndIsNotDrawnWhole()
    {
        Directory.CreateDirectory(PathOf("policy"));
        using (var file = File.Create(PathOf("policy/a.license.json")))
        {
            file.SetLength(50_000_000);
        }

        var files = Read("policy");

        Assert.Contains("4 MiB", Assert.Single(Assert.Single(files.Files).Read.Diagnostics).Message, StringComparison.Ordinal);
        Assert.False(files.Sources().Exists(PathOf("policy/a.license.json")));
    }

    [Fact]
    public void FileOfAnotherName_IsNoDocument()
    {
        Write("a.json");

        var exception = Assert.Throws<UsageException>(() => Read("a.json"));

        Assert.StartsWith("'a.json' is no policy document by its name. Names end in .license.json,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyDirectory_HasNothing()
    {
        Directory.CreateDirectory(PathOf("policy"));

        var files = Read("policy");

        Assert.Empty(files.Files);
        Assert.Empty(files.Gaps);
    }

    private void Write(params string[] names) => Array.ForEach(names, name => _directory.Write(name, "{}"));

    private string PathOf(string name) => Path.Combine(_directory.Path, name);

    private PolicyFiles Read(params string[] names) =>
        new PolicyFolder(_directory.Path).Read(names.Select(PathOf), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Names(PolicyFiles files) =>
        files.Files.Select(file => file.Read is { Value: DocumentSource source } ? source.Path : file.Read.Diagnostics[0].Path);
}
