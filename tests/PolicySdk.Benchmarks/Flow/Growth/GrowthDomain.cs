using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Benchmarks.Flow.Growth;

/// <summary>
/// A domain without licenses: <c>[Scope]</c> says what hands out data, <c>[Consumes]</c> what uses it. Libraries move data as the built-in
/// models say, so that a call costs what it costs in a build.
/// </summary>
internal sealed class GrowthDomain : FlowDomain
{
    public override ApiModelSet Models { get; } = new([BuiltInModels.Source]);

    public override ScopeContract? ScopeOf(ISymbol symbol) => Argument(symbol, "ScopeAttribute") is { } name ? new NamedScope(name) : null;

    public override ImmutableArray<UseContract> UsesOf(IParameterSymbol parameter) =>
        Argument(parameter, "ConsumesAttribute") is { } operation ? [new UseContract(operation)] : [];

    public override bool DeclaresUse(ISymbol member) => Argument(member, "DeclaresAttribute") is not null;

    private static string? Argument(ISymbol symbol, string attribute)
    {
        foreach (var each in symbol.GetAttributes())
        {
            if (each.AttributeClass?.Name == attribute)
            {
                return each.ConstructorArguments[0].Value as string;
            }
        }

        return null;
    }
}
