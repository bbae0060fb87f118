using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>
/// Finds and reads policy documents: named files, and of directories everything below whose name ends like that of a document. Nothing here
/// throws for what is on disk: what cannot be read is a gap, and a gap is never clean.
/// </summary>
internal sealed class PolicyFolder
{
    // What a build or git keeps, never what somebody wrote.
    private static readonly string[] SkippedDirectories = [".git", "bin", "obj"];

    private readonly PathDisplay _paths;

    /// <param name="workingDirectory">The full path of the current directory: documents are named from there.</param>
    public PolicyFolder(string workingDirectory) => _paths = new PathDisplay(workingDirectory);

    /// <summary>Reads the documents at some paths, each file once, in the ordinal order of the names under which they are reported.</summary>
    /// <param name="paths">The full paths of files and directories.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="UsageException">A path is a file whose name does not end like that of a document.</exception>
    public PolicyFiles Read(IEnumerable<string> paths, CancellationToken cancellationToken = default)
    {
        var walk = new Walk(_paths, cancellationToken);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                walk.Enter(path);
            }
            else if (DocumentKinds.Of(path) is null)
            {
                throw new UsageException($"'{_paths.Show(path)}' is no policy document by its name. {EndingsHelp}");
            }
            else
            {
                walk.Take(path);
            }
        }

        var files = walk.Files.Select(path => (Path: path, Name: _paths.Portable(path))).OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        var reads = ImmutableArray.CreateBuilder<PolicyFile>(files.Length);
        foreach (var (path, name) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                reads.Add(PolicyFile.Of(path, name, Bytes(path)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                walk.Gaps.Add(Unreadable(path, name, e));
            }
        }

        return new PolicyFiles(reads.ToImmutable(), [.. walk.Gaps.OrderBy(gap => gap.File, StringComparer.Ordinal)]);
    }

    private static string EndingsHelp => $"Names end in {string.Join(", ", DocumentKinds.All.Select(kind => kind.FileEnding()))}.";

    /// <summary>The bytes of a file; of one that is too large to be a document no more than it takes to say so.</summary>
    private static byte[] Bytes(string path)
    {
        const int Most = (2 * DocumentSource.MaximumBytes) + 3;

        // A pipe has no length either, and opening it could wait for ever.
        if (new FileInfo(path).Length is 0)
        {
            return [];
        }

        using var file = File.OpenHandle(path);
        var bytes = new byte[(int)Math.Min(RandomAccess.GetLength(file), Most)];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var count)
        {
            read += count;
        }

        return read == bytes.Length ? bytes : bytes[..read];
    }

    private static Gap Unreadable(string path, string name, Exception e) => new($"'{name}' cannot be read: {Reason(e)}") { File = path };

    /// <summary>Why something cannot be read or written, in a few words. The words of the system repeat the full path.</summary>
    public static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is not there, or no longer",
        _ => e.Message.TrimEnd('.'),
    };

    /// <summary>One walk over directories. A directory is entered once, by whatever way, so links cannot lead in circles.</summary>
    private sealed class Walk(PathDisplay paths, CancellationToken cancellationToken)
    {
        private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
        private readonly Queue<string> _links = new();

        public List<string> Files { get; } = [];

        public List<Gap> Gaps { get; } = [];

        public void Enter(string directory)
        {
            Directories(directory);

            // Behind everything that lies here itself, so that a document keeps its own name and not that of a link to it.
            while (_links.TryDequeue(out var link))
            {
                if (Directory.Exists(link))
                {
                    Directories(link);
                }
                else if (DocumentKinds.Of(link) is not null)
                {
                    Take(link);
                }
            }
        }

        public void Take(string file)
        {
            if (_taken.Add(RealPath.Of(file)))
            {
                Files.Add(file);
            }
        }

        private void Directories(string start)
        {
            var waiting = new Stack<string>([start]);
            while (waiting.TryPop(out var directory))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!_entered.Add(RealPath.Of(directory)))
                {
                    continue;
                }

                try
                {
                    foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos("*", Everything))
                    {
                        Sort(entry, waiting);
                    }
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    Gaps.Add(Unreadable(directory, paths.Portable(directory), e));
                }
            }
        }

        private void Sort(FileSystemInfo entry, Stack<string> waiting)
        {
            if (SkippedDirectories.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))
            {
                return;
            }

            if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                _links.Enqueue(entry.FullName);
            }
            else if (entry is DirectoryInfo)
            {
                waiting.Push(entry.FullName);
            }
            else if (DocumentKinds.Of(entry.FullName) is not null)
            {
                Take(entry.FullName);
            }
        }

        private static EnumerationOptions Everything { get; } = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    }
}
