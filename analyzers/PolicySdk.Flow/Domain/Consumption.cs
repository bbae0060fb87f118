using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicySdk.Flow.Domain;

/// <summary>A place where data is used, with everything that can arrive there.</summary>
/// <param name="Location">The argument or call that consumes.</param>
/// <param name="Callee">The member that consumes.</param>
/// <param name="Use">What it does with the data.</param>
/// <param name="Consumer">The member of this compilation that holds the consumption point.</param>
/// <param name="Declarer">
/// The member whose declared use applies: the consumer itself, else the nearest caller that declares one;
/// <see langword="null"/> where no caller on the way declares any.
/// </param>
/// <param name="Arrivals">What arrives, at least one, in a stable order.</param>
public sealed record Consumption(
    Location Location,
    ISymbol Callee,
    UseContract Use,
    ISymbol Consumer,
    ISymbol? Declarer,
    ImmutableArray<Arrival> Arrivals);

/// <summary>One origin that reaches a consumption point.</summary>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Stage">What has become of it on the way.</param>
/// <param name="Narrowing">The categories that member reads on the way narrowed it to; empty: not narrowed.</param>
/// <param name="Hops">The way from the origin to the consumption point, origin first.</param>
public sealed record Arrival(Origin Origin, ValueStage Stage, ImmutableArray<string> Narrowing, ImmutableArray<Hop> Hops);

/// <summary>One step of a value's way through the code.</summary>
/// <param name="Location">Where.</param>
/// <param name="Text">What happens there, in a few words: <c>stored in Batch.Clips</c>.</param>
public sealed record Hop(Location Location, string Text);
