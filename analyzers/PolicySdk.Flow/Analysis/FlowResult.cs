namespace PolicySdk.Flow.Analysis;

/// <summary>What an analysis found.</summary>
/// <param name="Consumptions">Consumption points that something reaches, by file and position.</param>
/// <param name="Failures">Members whose analysis failed or hit a cap.</param>
public sealed record FlowResult(ImmutableArray<Consumption> Consumptions, ImmutableArray<FlowFailure> Failures)
{
    /// <summary>What code outside of the compilation can get from its members, by file and position of the member.</summary>
    public ImmutableArray<Exposure> Exposures { get; init; } = [];
}

/// <summary>A member that could not be analysed.</summary>
/// <param name="Member">The member.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Reason">What happened.</param>
public sealed record FlowFailure(ISymbol Member, Location Location, string Reason)
{
    /// <summary>The exception behind it, for those who look for the defect; <see langword="null"/> for a cap.</summary>
    public Exception? Exception { get; init; }
}
