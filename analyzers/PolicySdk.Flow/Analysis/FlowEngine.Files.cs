namespace PolicySdk.Flow.Analysis;

/// <summary>What the compilation writes to files and reads from them again, maybe in another run.</summary>
internal sealed partial class FlowEngine
{
    private readonly Dictionary<Origin, int> _files = [];

    /// <summary>Notes which file data without a scope was read from.</summary>
    /// <param name="origin">The origin of the data.</param>
    /// <param name="file">The key of the static place that stands for the file.</param>
    public void NoteFile(Origin origin, int file) => _files[origin] = file;

    /// <summary>
    /// Leaves out what has no scope because this run has not written the file: where another one has, what it wrote arrives beside it, and
    /// says under which scope.
    /// </summary>
    public LabelSet WithoutOwnFiles(LabelSet labels)
    {
        var kept = LabelSet.Empty;
        foreach (var (number, trace) in labels)
        {
            if (Labels[number] is not { Origin: { Kind: OriginKind.Unscoped } origin } || !_files.TryGetValue(origin, out var file) || !IsWritten(file))
            {
                kept = kept.Add(number, trace);
            }
        }

        return kept;
    }

    private bool IsWritten(int file)
    {
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
