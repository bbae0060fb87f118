using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>What is known of a body in one context, and how far that is settled.</summary>
/// <param name="body">The body.</param>
/// <param name="context">The context, as far as it is known.</param>
/// <param name="sites">The numbers of the objects that the body makes.</param>
internal sealed class SummaryEntry(MethodBody body, ContextNode context, SiteNumbers sites)
{
    private readonly HashSet<SummaryEntry> _callees = [];

    public MethodBody Body { get; } = body;

    public ContextNode Context { get; set; } = context;

    public SiteNumbers Sites { get; private set; } = sites;

    /// <summary>What it was asked for while this one was interpreted.</summary>
    public IReadOnlyCollection<SummaryEntry> Callees => _callees;

    public Summary? Summary { get; set; }

    public bool IsComplete { get; set; }

    public bool IsRecursive { get; set; }

    /// <summary>Whether it is computed by what stays of code that takes too many steps otherwise (<see cref="Analysis.FlowEngine.IsCoarse"/>).</summary>
    public bool IsCoarse { get; set; }

    /// <summary>Where on the stack it is being interpreted; -1 where it is not.</summary>
    public int Position { get; set; } = -1;

    /// <summary>The lowest stack position of an unfinished summary that this one rests on.</summary>
    public int Lowest { get; set; } = int.MaxValue;

    /// <summary>The last region that came to it.</summary>
    public int Region { get; set; } = -1;

    /// <summary>The round in which it was computed.</summary>
    public int Round { get; set; }

    /// <summary>How many objects calls of other bodies handed up while this one was interpreted.</summary>
    public List<(MethodBody Body, int Objects)> Moved { get; } = [];

    /// <summary>The last state of the code in which it was found out.</summary>
    public int State { get; set; } = -1;

    /// <summary>What it saw when it was interpreted last.</summary>
    public EntryView? Seen { get; set; }

    /// <summary>What it did in an earlier state of the code and callers rest on, until it is confirmed that it still does; <see langword="null"/> otherwise.</summary>
    public Summary? Presumed { get; set; }

    /// <summary>Begins anew in another state of the code, while what it did stands until it is known to do anything else.</summary>
    public void Suspend()
    {
        var presumed = Summary;
        Forget();
        Presumed = presumed;
    }

    /// <summary>Notes what this one asks for.</summary>
    public void AddCallee(SummaryEntry callee) => _callees.Add(callee);

    /// <summary>Begins anew.</summary>
    public void Forget()
    {
        _callees.Clear();
        Moved.Clear();
        Sites = new SiteNumbers(Sites.Numbers);
        Summary = null;
        IsComplete = false;
        IsRecursive = false;
        Position = -1;
        Lowest = int.MaxValue;
    }
}
