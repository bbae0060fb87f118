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

    /// <summary>The types that stand for type parameters in a method that is called from here.</summary>
    /// <param name="method">The method, as it is named at the call.</param>
    /// <param name="receiver">The exact type of its object; <see langword="null"/> where that is not known.</param>
    /// <param name="compilation">The compilation.</param>
    public ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> TypesIn(IMethodSymbol method, INamedTypeSymbol? receiver, Compilation compilation)
    {
        // Functions inside a member see the type parameters of the member.
        var types = method.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction or MethodKind.AnonymousFunction ? Types : NoTypes;
        types = Add(types, method.TypeParameters, method.TypeArguments, compilation);
        var container = method.ContainingType;
        for (var at = receiver; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, container.OriginalDefinition))
            {
                container = at;
                break;
            }
        }

        for (var around = container; around is not null; around = around.ContainingType)
        {
            types = Add(types, around.TypeParameters, around.TypeArguments, compilation);
        }

        return types;
    }

    private ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> Add(
        ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> types,
        ImmutableArray<ITypeParameterSymbol> parameters,
        ImmutableArray<ITypeSymbol> arguments,
        Compilation compilation)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            var argument = Substitute(arguments[i], compilation)!;
            if (argument is not ITypeParameterSymbol)
            {
                types = types.SetItem(parameters[i].OriginalDefinition as ITypeParameterSymbol ?? parameters[i], argument);
            }
        }

        return types;
    }

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

    private INamedTypeSymbol SubstituteArguments(INamedTypeSymbol named, Compilation compilation)
    {
        // A type inside a generic one is generic by the type around it.
        var definition = named.ConstructedFrom;
        var changed = false;
        if (named.ContainingType is { IsGenericType: true } outer)
        {
            var around = SubstituteArguments(outer, compilation);
            if (!ReferenceEquals(around, outer))
            {
                changed = true;
                definition = NestedIn(around, named);
            }
        }

        var arguments = new ITypeSymbol[named.TypeArguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Substitute(named.TypeArguments[i], compilation)!;
            changed |= !ReferenceEquals(arguments[i], named.TypeArguments[i]);
        }

        return !changed ? named : arguments.Length == 0 ? definition : definition.Construct(arguments);
    }

    private static INamedTypeSymbol NestedIn(INamedTypeSymbol around, INamedTypeSymbol nested)
    {
        foreach (var candidate in around.GetTypeMembers(nested.Name, nested.Arity))
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, nested.OriginalDefinition))
            {
                return candidate;
            }
        }

        return nested.ConstructedFrom;
    }
}
