using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Tests.OwnTests;

/// <summary>
/// A domain in which all that comes into a member from outside is scoped, all that is passed to another library is used, and all code is
/// followed: the most that there can be to do.
/// </summary>
internal sealed class EverythingScoped(Compilation compilation) : FlowDomain
{
    private static readonly Scope s_outside = new();

    public override ApiModelSet Models { get; } = new([BuiltInModels.For(compilation)]);

    public override ScopeContract? ScopeOf(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { DeclaringSyntaxReferences.Length: > 0, MethodKind: MethodKind.Ordinary } } ? s_outside : null;

    public override ImmutableArray<UseContract> UsesOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true, MethodKind: MethodKind.Ordinary } ? [new UseContract("Train")] : [];

    public override bool DeclaresUse(ISymbol member) => false;

    private sealed class Scope : ScopeContract
    {
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode() => 1;
    }
}
