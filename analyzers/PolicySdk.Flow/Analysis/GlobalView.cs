namespace PolicySdk.Flow.Analysis;

/// <summary>What one run of an entry point has seen of the <see cref="GlobalStore"/>.</summary>
/// <param name="time">How often the store had grown when the run began.</param>
internal sealed class GlobalView(int time)
{
    /// <summary>How often the store had grown when the run began.</summary>
    public int Time { get; } = time;

    /// <summary>The objects, by the store's numbers.</summary>
    public HashSet<int> Objects { get; } = [];

    /// <summary>The static fields, by their keys, whether the store held them or not.</summary>
    public HashSet<int> Statics { get; } = [];
}
