using System.Globalization;
using System.Text;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>Policy documents as a revision of a git repository holds them, read by <c>git</c> itself.</summary>
internal sealed class GitRevision
{
    private readonly GitProcess _git;
    private readonly string _revision;

    /// <param name="git">How git is asked.</param>
    /// <param name="revision">The revision, as git names it.</param>
    public GitRevision(GitProcess git, string revision)
    {
        _git = git;
        _revision = revision;
    }

    /// <summary>
    /// Reads the documents below a path, or the one that the path names, in the ordinal order of their names: <c>git:revision:path</c>, with the
    /// path from the root of the repository.
    /// </summary>
    /// <param name="path">The full path of a directory or file of the work tree, there or not.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="GitException">Git is missing, there is no such revision, or no repository.</exception>
    public async Task<ImmutableArray<DocumentRead<DocumentSource>>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        // What begins like an option would be one.
        if (_revision.Length == 0 || _revision[0] == '-')
        {
            throw new GitException($"'{Printable.Line(_revision)}' is no revision.", isUndetermined: false);
        }

        var root = await RootAsync(cancellationToken).ConfigureAwait(false);
        var commit = await CommitAsync(cancellationToken).ConfigureAwait(false);
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        if (relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative))
        {
            throw new GitException($"'{Printable.Line(path)}' lies outside of the repository '{Printable.Line(root)}'.", isUndetermined: false);
        }

        string[] below = relative == "." ? [] : ["--", relative];
        var listed = await _git.RunAsync(["ls-tree", "-r", "-z", "--full-tree", commit, .. below], [], cancellationToken).ConfigureAwait(false);
        if (listed.ExitCode != 0)
        {
            throw new GitException($"git cannot list '{relative}' at '{_revision}': {listed.Reason}", isUndetermined: true);
        }

        var blobs = Blobs(listed.Output, relative == "." ? 0 : relative.Length).OrderBy(blob => blob.Name, StringComparer.Ordinal).ToArray();
        return await ReadBlobsAsync(blobs, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> RootAsync(CancellationToken cancellationToken)
    {
        var root = await _git.RunAsync(["rev-parse", "--show-toplevel"], [], cancellationToken).ConfigureAwait(false);
        return root.ExitCode == 0
            ? Path.GetFullPath(Encoding.UTF8.GetString(root.Output).TrimEnd('\n', '\r'))
            : throw new GitException($"'{Printable.Line(_git.Directory)}' is in no git repository: {root.Reason}", isUndetermined: false);
    }

    private async Task<string> CommitAsync(CancellationToken cancellationToken)
    {
        var commit = await _git.RunAsync(["rev-parse", "--verify", "--quiet", _revision + "^{commit}"], [], cancellationToken).ConfigureAwait(false);
        return commit.ExitCode == 0
            ? Encoding.ASCII.GetString(commit.Output).Trim()
            : throw new GitException($"git knows no revision '{Printable.Line(_revision)}' here. A shallow clone may lack it: fetch it first.", isUndetermined: false);
    }

    /// <summary>The documents in a listing: <c>mode type object TAB name NUL</c>.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="start">How much of each name leads to the path that was asked for, where directories that a build keeps are what they are.</param>
    /// <exception cref="GitException">A document is a link, or may lie in a submodule: the disk has it, and git gives none of it.</exception>
    private static IEnumerable<(string Object, string Name)> Blobs(byte[] listing, int start)
    {
        foreach (var entry in Encoding.UTF8.GetString(listing).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var parts = entry[..tab].Split(' ');
            var name = entry[(tab + 1)..];
            if (name[start..].Split('/').Any(part => part is "bin" or "obj"))
            {
                continue;
            }

            if (parts[1] == "commit")
            {
                throw new GitException($"'{name}' is a submodule, and what lies in it is not known here.", isUndetermined: true);
            }

            // A link without an ending leads to a directory.
            var isLink = !parts[0].StartsWith("100", StringComparison.Ordinal);
            if (DocumentKinds.Of(name) is not null || (isLink && !Path.HasExtension(name)))
            {
                yield return isLink ? throw new GitException($"'{name}' is a link, which is not followed here.", isUndetermined: true) : (parts[2], name);
            }
        }
    }

    private async Task<ImmutableArray<DocumentRead<DocumentSource>>> ReadBlobsAsync((string Object, string Name)[] blobs, CancellationToken cancellationToken)
    {
        if (blobs.Length == 0)
        {
            return [];
        }

        var asked = Encoding.ASCII.GetBytes(string.Concat(blobs.Select(blob => blob.Object + "\n")));
        var batch = await _git.RunAsync(["cat-file", "--batch"], asked, cancellationToken).ConfigureAwait(false);
        var documents = ImmutableArray.CreateBuilder<DocumentRead<DocumentSource>>(blobs.Length);
        var rest = batch.Output.AsSpan();
        foreach (var (_, name) in blobs)
        {
            // <object> blob <size> LF <content> LF
            var end = rest.IndexOf((byte)'\n');
            var head = end < 0 ? [] : Encoding.ASCII.GetString(rest[..end]).Split(' ');
            if (head.Length != 3 || !int.TryParse(head[2], CultureInfo.InvariantCulture, out var size) || rest.Length < end + 2 + size)
            {
                throw new GitException($"git cannot read '{Printable.Line(name)}' at '{Printable.Line(_revision)}': {batch.Reason}", isUndetermined: true);
            }

            documents.Add(DocumentSource.FromBytes($"git:{_revision}:{name}", rest.Slice(end + 1, size).ToArray()));
            rest = rest[(end + 2 + size)..];
        }

        return documents.ToImmutable();
    }
}
