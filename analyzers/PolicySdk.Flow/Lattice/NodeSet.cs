namespace PolicySdk.Flow.Lattice;

/// <summary>A set of heap objects, by number, sorted. Most hold one object, which takes no memory of its own.</summary>
internal readonly struct NodeSet : IEquatable<NodeSet>
{
    // The only node and one more, so that nothing is zero; the nodes, where there are several.
    private readonly int _only;
    private readonly int[]? _nodes;

    private NodeSet(int node) => _only = node + 1;

    private NodeSet(int[] nodes) => _nodes = nodes;

    public static NodeSet Empty => default;

    public int Count => _nodes?.Length ?? (_only == 0 ? 0 : 1);

    public bool IsEmpty => _only == 0 && _nodes is null;

    public int this[int index] => _nodes is null ? _only - 1 : _nodes[index];

    public static NodeSet Of(int node) => new(node);

    /// <summary>The nodes of a list, which may be in any order and hold one several times.</summary>
    public static NodeSet From(List<int> nodes)
    {
        if (nodes.Count < 2)
        {
            return nodes.Count == 0 ? Empty : Of(nodes[0]);
        }

        int[] sorted = [.. nodes];
        Array.Sort(sorted);
        var count = 1;
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[count - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        return Of(sorted, count);
    }

    // The first nodes of an array that is not used any more.
    private static NodeSet Of(int[] nodes, int count)
    {
        if (count < 2)
        {
            return count == 0 ? Empty : Of(nodes[0]);
        }

        Array.Resize(ref nodes, count);
        return new(nodes);
    }

    public bool Contains(int node) => _nodes is null ? _only == node + 1 : Array.BinarySearch(_nodes, node) >= 0;

    public NodeSet Union(NodeSet other)
    {
        // Most unions add nothing: they take no memory.
        if (Covers(other))
        {
            return this;
        }

        if (other.Covers(this))
        {
            return other;
        }

        var merged = new int[Count + other.Count];
        int left = 0, right = 0, count = 0;
        while (left < Count || right < other.Count)
        {
            if (right >= other.Count || (left < Count && this[left] < other[right]))
            {
                merged[count++] = this[left++];
            }
            else if (left >= Count || other[right] < this[left])
            {
                merged[count++] = other[right++];
            }
            else
            {
                merged[count++] = this[left++];
                right++;
            }
        }

        return Of(merged, count);
    }

    private bool Covers(NodeSet other)
    {
        if (other._nodes is null)
        {
            return other._only == 0 || Contains(other._only - 1);
        }

        if (ReferenceEquals(_nodes, other._nodes))
        {
            return true;
        }

        if (_nodes is null || other._nodes.Length > _nodes.Length)
        {
            return false;
        }

        var at = 0;
        foreach (var node in other._nodes)
        {
            while (at < _nodes.Length && _nodes[at] < node)
            {
                at++;
            }

            if (at == _nodes.Length || _nodes[at] != node)
            {
                return false;
            }
        }

        return true;
    }

    public NodeSet Remove(int node)
    {
        if (!Contains(node))
        {
            return this;
        }

        if (_nodes is null)
        {
            return Empty;
        }

        var rest = Array.FindAll(_nodes, each => each != node);
        return Of(rest, rest.Length);
    }

    public NodeSet Replace(int node, int by) => Contains(node) ? Remove(node).Union(Of(by)) : this;

    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    public bool Equals(NodeSet other)
    {
        if (_nodes is null || other._nodes is null)
        {
            return _only == other._only && _nodes is null == other._nodes is null;
        }

        return ReferenceEquals(_nodes, other._nodes) || _nodes.AsSpan().SequenceEqual(other._nodes);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NodeSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var node in this)
        {
            hash = unchecked(hash * 31 + node);
        }

        return hash;
    }

    internal struct Enumerator(NodeSet nodes)
    {
        private int _index = -1;

        public readonly int Current => nodes[_index];

        public bool MoveNext() => ++_index < nodes.Count;
    }
}
