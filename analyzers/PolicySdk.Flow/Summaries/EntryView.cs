namespace PolicySdk.Flow.Summaries;

/// <summary>What a body has seen of its caller's state in one context, and all that it needs to be interpreted in this context once more.</summary>
/// <param name="Context">How it is called.</param>
/// <param name="Objects">The objects that it asked for.</param>
/// <param name="Statics">The static fields that it asked for.</param>
/// <param name="Reached">What can be reached from the objects of which it asked that.</param>
/// <param name="Count">How many objects have numbers.</param>
internal sealed record EntryView(
    CallContext Context,
    IntMap<ObjectState> Objects,
    IntMap<AbstractValue> Statics,
    IReadOnlyDictionary<int, LabelSet>? Reached,
    int Count);
