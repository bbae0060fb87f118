using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>One side of a comparison as it was read: from disk, or from a revision of git.</summary>
/// <param name="Shown">What the user calls it.</param>
/// <param name="Documents">What was read.</param>
/// <param name="Gaps">What could not be read.</param>
internal sealed record ComparisonInput(string Shown, ImmutableArray<DocumentRead<DocumentSource>> Documents, ImmutableArray<Gap> Gaps)
{
    private const string GitPrefix = "git:";

    /// <summary>Whether a word of the command line names a revision of git.</summary>
    public static bool IsGit(string word) => word.StartsWith(GitPrefix, StringComparison.Ordinal);

    /// <summary>Reads what a word of the command line names: a document, a directory, or <c>git:revision:path</c>.</summary>
    /// <exception cref="UsageException">There is no such thing.</exception>
    /// <exception cref="GitException">Git cannot give it.</exception>
    public static async Task<ComparisonInput> ReadAsync(string word, CommandHost host, CancellationToken cancellationToken)
    {
        if (!IsGit(word))
        {
            return ReadDisk(new GivenPaths(host.WorkingDirectory).Existing(word), word, host, cancellationToken);
        }

        var colon = word.IndexOf(':', GitPrefix.Length);
        if (colon < 0 || colon == word.Length - 1)
        {
            throw new UsageException($"'{Printable.Line(word)}' names no path. Write git:revision:path, such as git:HEAD:policy.");
        }

        return await ReadGitAsync(word[GitPrefix.Length..colon], word[(colon + 1)..], word, host, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a path at a revision; the path is from the current directory.</summary>
    /// <exception cref="GitException">Git cannot give it.</exception>
    public static async Task<ComparisonInput> ReadGitAsync(string revision, string path, string shown, CommandHost host, CancellationToken cancellationToken)
    {
        var full = RealPath.Of(Path.GetFullPath(path, host.WorkingDirectory));
        var git = new GitRevision(new GitProcess(Directory.Exists(full) ? full : host.WorkingDirectory), revision);
        return new ComparisonInput(shown, await git.ReadAsync(full, cancellationToken).ConfigureAwait(false), []);
    }

    /// <summary>The revision of <c>git:revision</c>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string RevisionOf(string word) =>
        IsGit(word) && word.Length > GitPrefix.Length && !word[GitPrefix.Length..].Contains(':')
            ? word[GitPrefix.Length..]
            : throw new UsageException($"'{Printable.Line(word)}' is no revision. Write git:revision, such as git:origin/main.");

    /// <summary>Reads a document or a directory.</summary>
    public static ComparisonInput ReadDisk(string fullPath, string shown, CommandHost host, CancellationToken cancellationToken)
    {
        var files = new PolicyFolder(host.WorkingDirectory).Read([fullPath], cancellationToken);
        return new ComparisonInput(shown, [.. files.Reads], files.Gaps);
    }
}
