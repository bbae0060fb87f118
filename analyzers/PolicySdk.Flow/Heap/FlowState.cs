namespace PolicySdk.Flow.Heap;

/// <summary>A program state: the slots of a frame and the objects it can reach. Immutable.</summary>
internal sealed class FlowState(IntMap<AbstractValue> slots, IntMap<ObjectState> objects)
{
    private static readonly Func<int, AbstractValue, AbstractValue, AbstractValue> s_joinValues = static (_, left, right) => left.Join(right);
    private static readonly Func<int, ObjectState, ObjectState, ObjectState> s_joinObjects = static (_, left, right) => left.Join(right);

    public IntMap<AbstractValue> Slots { get; } = slots;

    public IntMap<ObjectState> Objects { get; } = objects;

    /// <summary>
    /// Whatever either state allows; this very state where the other one adds nothing. A slot that only one side has was not
    /// yet assigned on the other, and cannot be read on a way through it.
    /// </summary>
    public FlowState Join(FlowState other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var slots = Slots.Merge(other.Slots, s_joinValues);
        var objects = Objects.Merge(other.Objects, s_joinObjects);
        if (slots.SameAs(Slots) && objects.SameAs(Objects))
        {
            return this;
        }

        return slots.SameAs(other.Slots) && objects.SameAs(other.Objects) ? other : new FlowState(slots, objects);
    }
}
