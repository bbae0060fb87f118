using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>What is known of a body in one context, and how far that is settled.</summary>
/// <param name="sites">The numbers of the objects that the body makes.</param>
internal sealed class SummaryEntry(SiteNumbers sites)
{
    public SiteNumbers Sites { get; } = sites;

    public Summary? Summary { get; set; }

    public bool IsComplete { get; set; }

    public bool IsRecursive { get; set; }

    /// <summary>Where on the stack it is being interpreted; -1 where it is not.</summary>
    public int Position { get; set; } = -1;

    /// <summary>The lowest stack position of an unfinished summary that this one rests on.</summary>
    public int Lowest { get; set; } = int.MaxValue;

    /// <summary>The last region that came to it.</summary>
    public int Region { get; set; } = -1;

    /// <summary>The round in which it was computed.</summary>
    public int Round { get; set; }
}
