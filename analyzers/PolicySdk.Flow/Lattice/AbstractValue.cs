namespace PolicySdk.Flow.Lattice;

/// <summary>What is known of a value's being null.</summary>
[Flags]
internal enum Nullness
{
    None = 0,
    MayBeNull = 1,
    MayBeObject = 2,
    Unknown = MayBeNull | MayBeObject,
}

/// <summary>A constant, boxed so that "not known" and "known to be null" differ.</summary>
internal sealed record Constant(object? Value);

/// <summary>
/// What the engine knows of a value: the labels on it, the heap objects it may refer to, for structs and tuples the values of
/// its parts, for references to variables the places it may stand for, and, where known, its constant and its being null.
/// Immutable. The order is: more labels, more objects, more places and less constancy is higher.
/// </summary>
internal sealed class AbstractValue : IEquatable<AbstractValue>
{
    private const int DeepestParts = 6;

    private readonly int _depth;

    private AbstractValue(LabelSet labels, NodeSet refs, IntMap<AbstractValue> parts, bool hasParts, Place? place, Constant? constant, Nullness nullness)
    {
        Labels = labels;
        Refs = refs;
        Parts = parts;
        HasParts = hasParts;
        Place = place;
        Constant = constant;
        Nullness = nullness;
        _depth = hasParts ? DepthOf(parts) + 1 : 0;
    }

    /// <summary>A value that carries nothing and of which nothing is known.</summary>
    public static AbstractValue Clean { get; } = new(default, default, default, false, null, null, Nullness.Unknown);

    /// <summary>A value that carries nothing and is not null.</summary>
    public static AbstractValue CleanObject { get; } = new(default, default, default, false, null, null, Nullness.MayBeObject);

    public static AbstractValue Null { get; } = new(default, default, default, false, null, new Constant(null), Nullness.MayBeNull);

    public static AbstractValue True { get; } = Of(true);

    public static AbstractValue False { get; } = Of(false);

    /// <summary>A struct of which every part has its default value.</summary>
    public static AbstractValue EmptyStruct { get; } = new(default, default, default, true, null, null, Nullness.MayBeObject);

    public LabelSet Labels { get; }

    public NodeSet Refs { get; }

    /// <summary>The parts of a struct or tuple; a part that is not here has <see cref="Labels"/>.</summary>
    public IntMap<AbstractValue> Parts { get; }

    public bool HasParts { get; }

    /// <summary>For a reference to a variable: what it stands for.</summary>
    public Place? Place { get; }

    public Constant? Constant { get; }

    public Nullness Nullness { get; }

    public bool IsPlain => Refs.IsEmpty && !HasParts && Place is null;

    public static AbstractValue Of(object? constant) =>
        constant is null ? Null : new(default, default, default, false, null, new Constant(constant), Nullness.MayBeObject);

    public static AbstractValue OfLabels(LabelSet labels, Nullness nullness = Nullness.MayBeObject) =>
        labels.IsEmpty ? nullness == Nullness.MayBeObject ? CleanObject : Clean : new(labels, default, default, false, null, null, nullness);

    public static AbstractValue OfNode(int node) => new(default, NodeSet.Of(node), default, false, null, null, Nullness.MayBeObject);

    public static AbstractValue OfNodes(NodeSet nodes) => new(default, nodes, default, false, null, null, Nullness.MayBeObject);

    public static AbstractValue OfPlace(Place place) => new(default, default, default, false, place, null, Nullness.MayBeObject);

    public static AbstractValue OfParts(IntMap<AbstractValue> parts, LabelSet labels) =>
        DepthOf(parts) < DeepestParts
            ? new(labels, default, parts, true, null, null, Nullness.MayBeObject)
            : Flattened(parts, labels, default);

    // Structs within structs end somewhere, since types do; values of `object` in tuples of them do not.
    private static int DepthOf(IntMap<AbstractValue> parts)
    {
        var depth = 0;
        foreach (var (_, part) in parts)
        {
            depth = Math.Max(depth, part._depth);
        }

        return depth;
    }

    // All that parts hold, without telling which part holds it.
    private static AbstractValue Flattened(IntMap<AbstractValue> parts, LabelSet labels, NodeSet refs)
    {
        var flat = new AbstractValue(labels, refs, default, false, null, null, Nullness.MayBeObject);
        foreach (var (_, part) in parts)
        {
            var inner = part.HasParts ? Flattened(part.Parts, part.Labels, part.Refs) : part.WithoutConstant().WithPlace(null);
            flat = flat.Join(inner);
        }

        return flat.WithNullness(Nullness.MayBeObject);
    }

    public AbstractValue WithLabels(LabelSet labels) =>
        labels.Equals(Labels) ? this : new(labels, Refs, Parts, HasParts, Place, Constant, Nullness);

    /// <summary>The same value with the labels, objects and places that stand for its own on the other side of a call.</summary>
    public AbstractValue Carried(LabelSet labels, NodeSet refs, Place? place) =>
        labels.SameAs(Labels) && refs.Equals(Refs) && Equals(place, Place) ? this : new(labels, refs, Parts, HasParts, place, Constant, Nullness);

    /// <summary>The same labels or others, with other ways to them.</summary>
    public AbstractValue WithTraces(LabelSet labels) =>
        labels.IsEmpty && Labels.IsEmpty ? this : new(labels, Refs, Parts, HasParts, Place, Constant, Nullness);

    public AbstractValue WithRefs(NodeSet refs) =>
        refs.Equals(Refs) ? this : new(Labels, refs, Parts, HasParts, Place, Constant, Nullness);

    public AbstractValue WithParts(IntMap<AbstractValue> parts) =>
        HasParts && parts.SameAs(Parts) ? this
        : DepthOf(parts) < DeepestParts ? new(Labels, Refs, parts, true, Place, null, Nullness)
        : Flattened(parts, Labels, Refs);

    public AbstractValue WithPlace(Place? place) =>
        Equals(place, Place) ? this : new(Labels, Refs, Parts, HasParts, place, Constant, Nullness);

    public AbstractValue WithNullness(Nullness nullness) =>
        nullness == Nullness ? this
        : nullness == Nullness.MayBeNull ? Null
        : new(Labels, Refs, Parts, HasParts, Place, Constant is { Value: null } ? null : Constant, nullness);

    public AbstractValue WithoutConstant() =>
        Constant is null ? this : new(Labels, Refs, Parts, HasParts, Place, null, Nullness);

    public AbstractValue WithoutParts() =>
        HasParts ? new(Labels, Refs, default, false, Place, Constant, Nullness) : this;

    /// <summary>The same value, its constant kept only where it is the value of one known storage.</summary>
    public AbstractValue WithoutConstantUnless(bool known) => known ? this : WithoutConstant();

    /// <summary>The least value above both.</summary>
    public AbstractValue Join(AbstractValue other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var labels = Labels.Union(other.Labels);
        var refs = Refs.Union(other.Refs);
        var constant = Equals(Constant, other.Constant) ? Constant : null;
        var nullness = Nullness | other.Nullness;
        var place = Place is null ? other.Place : other.Place is null ? Place : Place.Join(other.Place);
        var hasParts = HasParts || other.HasParts;
        var parts = hasParts ? JoinParts(other) : default;
        if (Same(this, labels, refs, parts, place, constant, nullness) && hasParts == HasParts)
        {
            return this;
        }

        return Same(other, labels, refs, parts, place, constant, nullness) && hasParts == other.HasParts
            ? other
            : new(labels, refs, parts, hasParts, place, constant, nullness);
    }

    /// <summary>
    /// The least value above all of some; <see langword="null"/> where there are none. By pairs: one after the other, what the first ones refer
    /// to would be copied with each of the others.
    /// </summary>
    /// <param name="values">The values; the list is used up.</param>
    public static AbstractValue? JoinAll(List<AbstractValue> values)
    {
        while (values.Count > 1)
        {
            var count = 0;
            for (var i = 0; i < values.Count; i += 2)
            {
                values[count++] = i + 1 < values.Count ? values[i].Join(values[i + 1]) : values[i];
            }

            values.RemoveRange(count, values.Count - count);
        }

        return values.Count == 0 ? null : values[0];
    }

    private IntMap<AbstractValue> JoinParts(AbstractValue other) =>
        Parts.Merge(
            other.Parts,
            static (_, left, right) => left.Join(right),
            (_, value, left) =>
            {
                var labels = left ? other.Labels : Labels;
                return labels.IsEmpty ? value.WithoutConstant() : value.Join(OfLabels(labels));
            });

    private static bool Same(AbstractValue value, LabelSet labels, NodeSet refs, IntMap<AbstractValue> parts, Place? place, Constant? constant, Nullness nullness) =>
        value.Nullness == nullness
        && Equals(value.Constant, constant)
        && value.Refs.Equals(refs)
        && value.Labels.Equals(labels)
        && value.Parts.Equals(parts)
        && Equals(value.Place, place);

    /// <inheritdoc/>
    public bool Equals(AbstractValue? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (HasParts == other.HasParts && Same(this, other.Labels, other.Refs, other.Parts, other.Place, other.Constant, other.Nullness)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AbstractValue);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Labels.GetHashCode() * 31 + Refs.GetHashCode() * 7 + (int)Nullness);
}
