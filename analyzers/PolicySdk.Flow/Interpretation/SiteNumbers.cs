namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// The numbers of the objects that a body makes in one context, the same in each round of a fixpoint.
/// </summary>
internal sealed class SiteNumbers
{
    public Dictionary<(object Site, int Part), int> Numbers { get; } = [];

    public Dictionary<int, int> OpaqueDepths { get; } = [];
}
