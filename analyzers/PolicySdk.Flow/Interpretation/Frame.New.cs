namespace PolicySdk.Flow.Interpretation;

/// <summary>Which objects are made while something runs, and what of others only comes to light.</summary>
internal sealed partial class Frame
{
    private readonly Stack<HashSet<int>> _new = new();

    /// <summary>Notes what is made from now on.</summary>
    public HashSet<int> BeginNew()
    {
        var made = new HashSet<int>();
        _new.Push(made);
        return made;
    }

    /// <summary>Ends what <see cref="BeginNew"/> began; what runs around it has made the same.</summary>
    public void EndNew()
    {
        var made = _new.Pop();
        if (_new.Count > 0)
        {
            _new.Peek().UnionWith(made);
        }
    }

    /// <summary>An object without the parts that nobody has set, and that <paramref name="before"/> was not asked for.</summary>
    public ObjectState WithoutNewParts(int node, ObjectState state, ObjectState before)
    {
        var fields = state.Fields;
        foreach (var (key, value) in state.Fields)
        {
            if (before.IsOpaque && before.Fields.Find(key) is null && value.Refs.Count == 1 && IsPart(node, key, value.Refs[0]))
            {
                fields = fields.Remove(key);
            }
        }

        return fields.SameAs(state.Fields) ? state : state.WithFields(fields);
    }

    private bool IsPart(int node, int key, int part) =>
        (_sites.TryGetValue(((node, "part"), key), out var known) && known == part) || (_sites.TryGetValue(((node, "part"), -1), out known) && known == part);

    private void NoteNew(int node)
    {
        if (_new.Count > 0)
        {
            _new.Peek().Add(node);
        }
    }
}
