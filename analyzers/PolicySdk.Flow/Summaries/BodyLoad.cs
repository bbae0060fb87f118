namespace PolicySdk.Flow.Summaries;

/// <summary>What a region asks of one body.</summary>
internal sealed class BodyLoad
{
    /// <summary>What every call may move, and most do not.</summary>
    public const int FewObjects = 16;

    /// <summary>In how many contexts it is called.</summary>
    public int Contexts { get; set; }

    /// <summary>
    /// How much of its callers' states it takes to tell these contexts apart, in numbers, and how much its calls hand up beyond what most
    /// calls do, in objects.
    /// </summary>
    public int Work { get; set; }

    /// <summary>Notes how many objects a call hands up.</summary>
    public void NoteMoved(int objects) => Work += Math.Max(0, objects - FewObjects);
}
