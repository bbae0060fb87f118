namespace PolicySdk.Flow.Lattice;

/// <summary>One storage: a slot of the frame, or a field of a heap object.</summary>
/// <param name="Node">The heap object, or -1 for a slot.</param>
/// <param name="Key">The field's key, or the slot's number.</param>
internal readonly record struct Storage(int Node, int Key) : IComparable<Storage>
{
    public bool IsSlot => Node < 0;

    public int CompareTo(Storage other) => Node != other.Node ? Node.CompareTo(other.Node) : Key.CompareTo(other.Key);
}

/// <summary>
/// Where a value can be written: one storage when it is known which, several when it is not, and from there the parts of a
/// struct.
/// </summary>
internal sealed class Place(ImmutableArray<Storage> targets, ImmutableArray<int> parts, bool isInexact = false) : IEquatable<Place>
{
    public static Place Nowhere { get; } = new([], []);

    public ImmutableArray<Storage> Targets { get; } = targets;

    public ImmutableArray<int> Parts { get; } = parts;

    /// <summary>Whether what is meant is some part of the place, it is not known which.</summary>
    public bool IsInexact { get; } = isInexact;

    public static Place Slot(int slot) => new([new Storage(-1, slot)], []);

    public static Place Fields(NodeSet nodes, int key)
    {
        var targets = ImmutableArray.CreateBuilder<Storage>(nodes.Count);
        foreach (var node in nodes)
        {
            targets.Add(new Storage(node, key));
        }

        return new(targets.MoveToImmutable(), []);
    }

    public Place Part(int key) => new(Targets, Parts.Add(key), IsInexact);

    public Place Join(Place other)
    {
        if (Equals(other))
        {
            return this;
        }

        // Parts that differ cannot be kept apart in one place: the whole struct is meant then.
        var samePart = Parts.SequenceEqual(other.Parts);
        var targets = new SortedSet<Storage>(Targets);
        targets.UnionWith(other.Targets);
        return new([.. targets], samePart ? Parts : [], !samePart || IsInexact || other.IsInexact);
    }

    /// <inheritdoc/>
    public bool Equals(Place? other) =>
        other is not null && (ReferenceEquals(this, other) || (Targets.SequenceEqual(other.Targets) && Parts.SequenceEqual(other.Parts) && IsInexact == other.IsInexact));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Place);

    /// <inheritdoc/>
    public override int GetHashCode() => Targets.IsEmpty ? 0 : unchecked(Targets[0].GetHashCode() * 31 + Parts.Length);
}
