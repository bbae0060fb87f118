using Microsoft.CodeAnalysis;

namespace PolicySdk.Flow.Domain;

/// <summary>Why a value carries an origin.</summary>
public enum OriginKind
{
    /// <summary>A declared scope.</summary>
    Scope,

    /// <summary>Read from outside by an API that is known to read data, without a declared scope.</summary>
    Unscoped,

    /// <summary>The engine could not follow the value.</summary>
    Unknown,
}

/// <summary>Where a value comes from: the place that loaded it and the contract it came under.</summary>
/// <param name="Kind">Why the value carries this origin.</param>
/// <param name="Contract">The declared scope; <see langword="null"/> unless <paramref name="Kind"/> is <see cref="OriginKind.Scope"/>.</param>
/// <param name="Loader">The member that hands the data out.</param>
/// <param name="Location">The place in the compilation where it was called or read.</param>
/// <param name="Path">The constant path that was read, where one is known.</param>
/// <param name="Detail">For <see cref="OriginKind.Unknown"/>: what was not modelled.</param>
public sealed record Origin(OriginKind Kind, ScopeContract? Contract, ISymbol? Loader, Location Location, string? Path = null, string? Detail = null);
