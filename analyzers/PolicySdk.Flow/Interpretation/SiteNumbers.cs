namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// The numbers of the objects that a body makes in one context: the same in each round of a fixpoint, and those of a site the same in
/// all contexts, so that a caller that gets objects out of two of them keeps apart what was made at different sites.
/// </summary>
/// <param name="numbers">The numbers that the contexts of the body share.</param>
internal sealed class SiteNumbers(Dictionary<(object Site, int Part), int> numbers)
{
    /// <summary>Numbers of a state that belongs to no body.</summary>
    public SiteNumbers()
        : this([])
    {
    }

    public Dictionary<(object Site, int Part), int> Numbers { get; } = numbers;

    /// <summary>Whether parts of objects are no longer told apart: the widening of a recursion that does not settle otherwise.</summary>
    public bool Folds { get; set; }

    /// <summary>Where the objects that callees made come from.</summary>
    public Dictionary<int, MadeObject> Made { get; } = [];

    public Dictionary<int, int> OpaqueDepths { get; } = [];

    /// <summary>The objects that stand for what lies deeper than is looked, with what they carry because they lie there.</summary>
    public Dictionary<int, LabelSet> Inner { get; } = [];

    /// <summary>Whether something was called that lies deeper than is looked.</summary>
    public bool CallsUnseen { get; set; }

    /// <summary>The objects that stand for what came back from it.</summary>
    public HashSet<int> Answers { get; } = [];

    /// <summary>The objects that are parts of what came in.</summary>
    public Dictionary<int, ObjectPart> Parts { get; } = [];
}
