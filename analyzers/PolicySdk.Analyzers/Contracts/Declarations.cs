namespace PolicySdk.Analyzers.Contracts;

/// <summary>Finds the declarations that a member takes its contract from: what it overrides and what it implements.</summary>
internal static class Declarations
{
    /// <summary>
    /// The members that <paramref name="member"/> overrides, nearest first, then those of interfaces that it implements; all by their
    /// original definition.
    /// </summary>
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            yield return overridden.OriginalDefinition;
        }

        if (member.ContainingType is not { } type || !CanImplement(member))
        {
            yield break;
        }

        foreach (var declared in ImplementedByName(member))
        {
            yield return declared.OriginalDefinition;
        }

        // An interface implements a member of another one only by saying so; a class, also by a member of the same name.
        if (type.TypeKind == TypeKind.Interface)
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var declared in contract.GetMembers(member.Name))
            {
                if (declared.Kind == member.Kind
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
                {
                    yield return declared.OriginalDefinition;
                }
            }
        }
    }

    /// <summary>The parameters of <see cref="Of"/> that stand where <paramref name="parameter"/> stands.</summary>
    public static IEnumerable<IParameterSymbol> Of(IParameterSymbol parameter)
    {
        foreach (var declaration in Of(parameter.ContainingSymbol))
        {
            var parameters = declaration switch
            {
                IMethodSymbol method => method.Parameters,
                IPropertySymbol property => property.Parameters,
                _ => [],
            };

            if (parameter.Ordinal < parameters.Length)
            {
                yield return parameters[parameter.Ordinal];
            }
        }
    }

    /// <summary>The member that a lambda or a local function stands in; any other symbol itself.</summary>
    public static ISymbol MemberOf(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } && symbol.ContainingSymbol is { } outer)
        {
            symbol = outer;
        }

        return symbol;
    }

    private static bool CanImplement(ISymbol member) => member is
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.PropertyGet or MethodKind.PropertySet
            or MethodKind.EventAdd or MethodKind.EventRemove or MethodKind.UserDefinedOperator or MethodKind.Conversion }
        or IPropertySymbol or IEventSymbol;

    private static IEnumerable<ISymbol> ImplementedByName(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol raised => raised.ExplicitInterfaceImplementations,
        _ => Enumerable.Empty<ISymbol>(),
    };

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol raised => raised.OverriddenEvent,
        _ => null,
    };
}
