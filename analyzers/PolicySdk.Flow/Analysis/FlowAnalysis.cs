using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Analysis;

/// <summary>Follows data through one compilation.</summary>
/// <remarks>Immutable from outside and safe for concurrent use; the work is done once, by whoever asks first.</remarks>
public sealed class FlowAnalysis(Compilation compilation, FlowDomain domain)
{
    /// <summary>The compilation that is analysed.</summary>
    public Compilation Compilation { get; } = compilation;

    /// <summary>What the engine asks about symbols.</summary>
    public FlowDomain Domain { get; } = domain;

    /// <summary>Every consumption point that scoped, unscoped or unknown data reaches.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public FlowResult Run(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new FlowResult([], []);
    }
}

/// <summary>What an analysis found.</summary>
/// <param name="Consumptions">Consumption points that something reaches, by file and position.</param>
/// <param name="Failures">Members whose analysis failed or hit a cap.</param>
public sealed record FlowResult(ImmutableArray<Consumption> Consumptions, ImmutableArray<FlowFailure> Failures);

/// <summary>A member that could not be analysed.</summary>
/// <param name="Member">The member.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Reason">What happened.</param>
public sealed record FlowFailure(ISymbol Member, Location Location, string Reason);
