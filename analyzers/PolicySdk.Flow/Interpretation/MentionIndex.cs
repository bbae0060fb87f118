namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// Which storages may refer to an object, in whichever state of a frame: a storage that once did is never taken out, so that the index
/// holds for all states that the frame may be put back into. It finds what refers to an object without a look at everything.
/// </summary>
internal sealed class MentionIndex
{
    private const int Looked = 8;

    private readonly Dictionary<int, int> _heads = [];
    private readonly List<(Storage Holder, int Next)> _entries = [];

    /// <summary>Notes what a storage refers to from now on.</summary>
    /// <param name="holder">The storage.</param>
    /// <param name="before">What it held before and was noted, or <see langword="null"/>.</param>
    /// <param name="value">What it holds.</param>
    public void Note(Storage holder, AbstractValue? before, AbstractValue value)
    {
        var (known, at) = (before?.Refs ?? NodeSet.Empty, 0);
        foreach (var node in value.Refs)
        {
            while (at < known.Count && known[at] < node)
            {
                at++;
            }

            if (at == known.Count || known[at] != node)
            {
                Add(node, holder);
            }
        }

        if (value.Place is { } place && !ReferenceEquals(place, before?.Place))
        {
            foreach (var target in place.Targets)
            {
                Add(target.Node, holder);
            }
        }

        if (value.HasParts && before?.Parts.SameAs(value.Parts) is not true)
        {
            foreach (var (_, part) in value.Parts)
            {
                Note(holder, null, part);
            }
        }
    }

    /// <summary>Adds the storages that may refer to an object, some of them more than once.</summary>
    public void AddHolders(int node, List<Storage> holders)
    {
        if (!_heads.TryGetValue(node, out var at))
        {
            return;
        }

        while (at >= 0)
        {
            var (holder, next) = _entries[at];
            holders.Add(holder);
            at = next;
        }
    }

    private void Add(int node, Storage holder)
    {
        // Only what a frame makes itself takes another number later.
        if (node < Frame.FirstFresh)
        {
            return;
        }

        var head = _heads.TryGetValue(node, out var first) ? first : -1;
        var at = head;
        for (var looked = 0; looked < Looked && at >= 0; looked++)
        {
            var (known, next) = _entries[at];
            if (known == holder)
            {
                return;
            }

            at = next;
        }

        _heads[node] = _entries.Count;
        _entries.Add((holder, head));
    }
}
