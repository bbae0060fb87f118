using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Benchmarks.Flow.Growth;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Benchmarks.Flow.Sources;

/// <summary>A domain in which everything that comes in through a parameter of a visible member is scoped: the most that there can be to follow.</summary>
internal sealed class OutsideDomain : FlowDomain
{
    private static readonly NamedScope Outside = new("outside");

    public override ApiModelSet Models { get; } = new([BuiltInModels.Source]);

    public override ScopeContract? ScopeOf(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { DeclaringSyntaxReferences.Length: > 0, MethodKind: MethodKind.Ordinary } method } && IsVisible(method) ? Outside : null;

    public override bool DeclaresUse(ISymbol member) => false;

    private static bool IsVisible(ISymbol symbol)
    {
        for (var each = symbol; each is not (null or INamespaceSymbol); each = each.ContainingSymbol)
        {
            if (each.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
