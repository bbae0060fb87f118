using Microsoft.CodeAnalysis.CSharp;

namespace PolicySdk.Flow.Summaries;

/// <summary>One way in which a body is called: what it is handed and the types that stand for its type parameters.</summary>
/// <param name="Body">The body.</param>
/// <param name="Slots">What stands in its slots at its entry, in the body's own numbering.</param>
/// <param name="Types">The types that stand for type parameters, by their definition.</param>
internal sealed record CallContext(MethodBody Body, IntMap<AbstractValue> Slots, ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> Types)
{
    public static ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> NoTypes { get; } =
        ImmutableDictionary.Create<ITypeParameterSymbol, ITypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>A type with the type parameters that are known replaced.</summary>
    public ITypeSymbol? Substitute(ITypeSymbol? type, Compilation compilation)
    {
        if (type is null || Types.IsEmpty)
        {
            return type;
        }

        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return Types.TryGetValue(parameter.OriginalDefinition as ITypeParameterSymbol ?? parameter, out var known) ? known : type;
            case IArrayTypeSymbol array:
                var element = Substitute(array.ElementType, compilation)!;
                return ReferenceEquals(element, array.ElementType) ? type : compilation.CreateArrayTypeSymbol(element, array.Rank);
            case INamedTypeSymbol { IsGenericType: true, IsTupleType: false } named:
                return SubstituteArguments(named, compilation);
            default:
                return type;
        }
    }

    private ITypeSymbol SubstituteArguments(INamedTypeSymbol named, Compilation compilation)
    {
        var changed = false;
        var arguments = new ITypeSymbol[named.TypeArguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Substitute(named.TypeArguments[i], compilation)!;
            changed |= !ReferenceEquals(arguments[i], named.TypeArguments[i]);
        }

        return changed && named.ContainingType is not { IsGenericType: true } ? named.ConstructedFrom.Construct(arguments) : named;
    }
}
