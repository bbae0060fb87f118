using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicySdk.Flow.Domain;

/// <summary>Data that code outside of the compilation can get from one of its members.</summary>
/// <param name="Member">The member that hands it out: a method, a property, a field or an event.</param>
/// <param name="Outlet">
/// Where it comes out: the member itself (its return value, its content, what its handlers are given), a parameter of it (<c>out</c>,
/// <c>ref</c>, or what a callback is given), or the field that keeps the callback.
/// </param>
/// <param name="Arrivals">What comes out, at least one, in a stable order.</param>
public sealed record Exposure(ISymbol Member, ISymbol Outlet, ImmutableArray<Arrival> Arrivals);
