using PolicySdk.Analyzers.Contracts;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>Something that arrives at a consumption point under licenses.</summary>
/// <param name="Arrival">What the engine says of it.</param>
/// <param name="Scope">The scope that was declared where it was loaded, or that its path is bound to.</param>
public readonly record struct LicensedArrival(Arrival Arrival, LicenseScope Scope);

/// <summary>What arrives at a consumption point, by what is known of its origin.</summary>
/// <param name="Licensed">Under licenses.</param>
/// <param name="Unscoped">Read from outside, under no license.</param>
/// <param name="Unknown">Lost sight of.</param>
/// <param name="Undeclared">Read from a path of a license's dataset by a member that declares no scope; these are licensed too.</param>
public sealed record SortedArrivals(
    ImmutableArray<LicensedArrival> Licensed,
    ImmutableArray<Arrival> Unscoped,
    ImmutableArray<Arrival> Unknown,
    ImmutableArray<LicensedArrival> Undeclared);
