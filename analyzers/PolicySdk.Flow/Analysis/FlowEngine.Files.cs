namespace PolicySdk.Flow.Analysis;

/// <summary>What the compilation writes to files and reads from them again, maybe in another run.</summary>
internal sealed partial class FlowEngine
{
    private readonly Dictionary<Origin, HashSet<int>> _files = [];

    /// <summary>Stands for a file that is not known.</summary>
    public const int NoFile = -1;

    /// <summary>Notes which file data without a scope was read from.</summary>
    /// <param name="origin">The origin of the data.</param>
    /// <param name="file">The key of the static place that stands for the file; <see cref="NoFile"/> where it is not known which it was.</param>
    public void NoteFile(Origin origin, int file)
    {
        if (!_files.TryGetValue(origin, out var files))
        {
            _files.Add(origin, files = []);
        }

        files.Add(file);
    }

    /// <summary>
    /// Leaves out what has no scope because this run has not written the file: where another one has, what it wrote arrives beside it, and
    /// says under which scope.
    /// </summary>
    public LabelSet WithoutOwnFiles(LabelSet labels)
    {
        var kept = LabelSet.Empty;
        foreach (var (number, trace) in labels)
        {
            if (Labels[number] is not { Origin: { Kind: OriginKind.Unscoped } origin } || !_files.TryGetValue(origin, out var files) || !files.All(IsWritten))
            {
                kept = kept.Add(number, trace);
            }
        }

        return kept;
    }

    private bool IsWritten(int file)
    {
        if (file == NoFile)
        {
            return false;
        }

        foreach (var (number, _) in Globals.Reach(file))
        {
            if (Labels[number].Origin is { Kind: OriginKind.Scope })
            {
                return true;
            }
        }

        return false;
    }
}
