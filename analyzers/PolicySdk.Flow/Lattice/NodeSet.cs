namespace PolicySdk.Flow.Lattice;

/// <summary>A set of heap objects, by number, sorted.</summary>
internal readonly struct NodeSet : IEquatable<NodeSet>
{
    private readonly int[]? _nodes;

    private NodeSet(int[] nodes) => _nodes = nodes;

    public static NodeSet Empty => default;

    public int Count => _nodes?.Length ?? 0;

    public bool IsEmpty => _nodes is null;

    public int this[int index] => _nodes![index];

    public static NodeSet Of(int node) => new([node]);

    public static NodeSet From(IEnumerable<int> nodes)
    {
        var sorted = new SortedSet<int>(nodes);
        return sorted.Count == 0 ? Empty : new([.. sorted]);
    }

    public bool Contains(int node) => _nodes is not null && Array.BinarySearch(_nodes, node) >= 0;

    public NodeSet Union(NodeSet other)
    {
        if (other._nodes is null || ReferenceEquals(_nodes, other._nodes))
        {
            return this;
        }

        if (_nodes is null)
        {
            return other;
        }

        // Most unions add nothing: they take no memory.
        if (Covers(_nodes, other._nodes))
        {
            return this;
        }

        if (Covers(other._nodes, _nodes))
        {
            return other;
        }

        var merged = new int[_nodes.Length + other._nodes.Length];
        int left = 0, right = 0, count = 0;
        while (left < _nodes.Length || right < other._nodes.Length)
        {
            if (right >= other._nodes.Length || (left < _nodes.Length && _nodes[left] < other._nodes[right]))
            {
                merged[count++] = _nodes[left++];
            }
            else if (left >= _nodes.Length || other._nodes[right] < _nodes[left])
            {
                merged[count++] = other._nodes[right++];
            }
            else
            {
                merged[count++] = _nodes[left++];
                right++;
            }
        }

        if (count < merged.Length)
        {
            Array.Resize(ref merged, count);
        }

        return new(merged);
    }

    private static bool Covers(int[] nodes, int[] others)
    {
        if (others.Length > nodes.Length)
        {
            return false;
        }

        var at = 0;
        foreach (var other in others)
        {
            while (at < nodes.Length && nodes[at] < other)
            {
                at++;
            }

            if (at == nodes.Length || nodes[at] != other)
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

        return Count == 1 ? Empty : new(Array.FindAll(_nodes!, n => n != node));
    }

    public NodeSet Replace(int node, int by) => Contains(node) ? Remove(node).Union(Of(by)) : this;

    public Enumerator GetEnumerator() => new(_nodes);

    /// <inheritdoc/>
    public bool Equals(NodeSet other)
    {
        if (ReferenceEquals(_nodes, other._nodes))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < _nodes!.Length; i++)
        {
            if (_nodes[i] != other._nodes![i])
            {
                return false;
            }
        }

        return true;
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

    internal struct Enumerator(int[]? nodes)
    {
        private int _index = -1;

        public readonly int Current => nodes![_index];

        public bool MoveNext() => nodes is not null && ++_index < nodes.Length;
    }
}
