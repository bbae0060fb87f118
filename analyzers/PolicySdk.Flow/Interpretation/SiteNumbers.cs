namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// The numbers of the objects that a body makes in one context, the same in each round of a fixpoint.
/// </summary>
internal sealed class SiteNumbers
{
    public Dictionary<(object Site, int Part), int> Numbers { get; } = [];

    /// <summary>
    /// Whether objects that callees made are told apart by their type only: the widening of a recursion that would otherwise
    /// make new objects in each round.
    /// </summary>
    public bool Folds { get; set; }

    public Dictionary<int, int> OpaqueDepths { get; } = [];
}
