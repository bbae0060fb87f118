namespace PolicySdk.Flow.Relevance;

/// <summary>
/// Which types of a compilation can be one object's: they have a type in common that derives from both. Types go by their simple names, so
/// that types of one name are one here.
/// </summary>
internal sealed class TypeRelations
{
    private readonly Dictionary<int, HashSet<int>> _ancestors = [];
    private readonly Dictionary<int, HashSet<int>> _related = [];
    private readonly Dictionary<int, List<int>> _descendants = [];
    private readonly HashSet<int> _withForeign = [];

    /// <param name="bases">The names that each type's declarations derive from and implement, by the type's name.</param>
    public TypeRelations(Dictionary<int, HashSet<int>> bases)
    {
        foreach (var type in bases.Keys)
        {
            var foreign = new HashSet<int>();
            var ancestors = AncestorsOf(type, bases, foreign);
            _ancestors.Add(type, ancestors);
            foreach (var ancestor in foreign)
            {
                Add(_descendants, ancestor, type);
            }

            foreach (var ancestor in ancestors)
            {
                if (foreign.Count > 0)
                {
                    _withForeign.Add(ancestor);
                }

                Add(_descendants, ancestor, type);
            }
        }
    }

    /// <summary>Whether a name is that of a type of this compilation.</summary>
    public bool IsType(int name) => _ancestors.ContainsKey(name);

    /// <summary>Whether objects of a type can be objects of a type of another library, that of <c>object</c> apart.</summary>
    public bool MayBeForeign(int type) => _withForeign.Contains(type);

    /// <summary>The type, if it is one of this compilation, and all that derive from it.</summary>
    public IReadOnlyList<int> DescendantsOf(int type) => _descendants.TryGetValue(type, out var descendants) ? descendants : [];

    /// <summary>The type, if it is one of this compilation, and all of this compilation that it derives from.</summary>
    public IEnumerable<int> AncestorsOf(int type) => _ancestors.TryGetValue(type, out var ancestors) ? ancestors : [];

    /// <summary>Whether an object can be of both types.</summary>
    public bool AreRelated(int one, int other)
    {
        if (one == other)
        {
            return true;
        }

        if (!_related.TryGetValue(one, out var related))
        {
            related = [];
            foreach (var descendant in DescendantsOf(one))
            {
                related.UnionWith(_ancestors[descendant]);
            }

            _related.Add(one, related);
        }

        return related.Contains(other);
    }

    private static void Add(Dictionary<int, List<int>> map, int key, int value)
    {
        if (!map.TryGetValue(key, out var values))
        {
            map.Add(key, values = []);
        }

        values.Add(value);
    }

    private static HashSet<int> AncestorsOf(int type, Dictionary<int, HashSet<int>> bases, HashSet<int> foreign)
    {
        var found = new HashSet<int> { type };
        var pending = new Stack<int>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            foreach (var super in bases[pending.Pop()])
            {
                if (!bases.ContainsKey(super))
                {
                    foreign.Add(super);
                }
                else if (found.Add(super))
                {
                    pending.Push(super);
                }
            }
        }

        return found;
    }
}
