namespace PolicySdk.Flow.Heap;

/// <summary>A program state: the slots of a frame, the objects it can reach, and what was last written by a name. Immutable.</summary>
internal sealed class FlowState(IntMap<AbstractValue> slots, IntMap<ObjectState> objects, IntMap<AbstractValue> written = default)
{
    private static readonly Func<int, AbstractValue, AbstractValue, AbstractValue> s_joinValues = static (_, left, right) => left.Join(right);

    public IntMap<AbstractValue> Slots { get; } = slots;

    public IntMap<ObjectState> Objects { get; } = objects;

    /// <summary>
    /// What the fields of the object in a slot certainly hold, although it is not known which object that is: they were written
    /// through that very slot and nothing has touched them since.
    /// </summary>
    public IntMap<AbstractValue> Written { get; } = written;

    /// <summary>
    /// Whatever either state allows; this very state where the other one adds nothing. A slot that only one side has was not
    /// yet assigned on the other, and cannot be read on a way through it.
    /// </summary>
    public FlowState Join(FlowState other, Interpretation.Frame frame)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var slots = Slots.Merge(other.Slots, s_joinValues);
        var objects = frame.Join(Objects, other.Objects);
        var written = InBoth(Written, other.Written);
        if (slots.SameAs(Slots) && objects.SameAs(Objects) && written.SameAs(Written))
        {
            return this;
        }

        return slots.SameAs(other.Slots) && objects.SameAs(other.Objects) && written.SameAs(other.Written) ? other : new FlowState(slots, objects, written);
    }

    /// <summary>Whether the other state is this one, told at a glance.</summary>
    public bool SameAs(FlowState other) => Slots.SameAs(other.Slots) && Objects.SameAs(other.Objects) && Written.SameAs(other.Written);

    private static IntMap<AbstractValue> InBoth(IntMap<AbstractValue> left, IntMap<AbstractValue> right)
    {
        var both = left;
        foreach (var (key, value) in left)
        {
            both = right.Find(key) is { } other ? both.Set(key, value.Join(other)) : both.Remove(key);
        }

        return both;
    }
}
