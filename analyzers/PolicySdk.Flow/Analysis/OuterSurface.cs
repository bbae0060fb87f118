namespace PolicySdk.Flow.Analysis;

/// <summary>What of a compilation code outside of it can call, read and subscribe to.</summary>
public static class OuterSurface
{
    /// <summary>Whether code outside can name a member. What friend assemblies see besides is not counted: they are one's own tests.</summary>
    public static bool Shows(ISymbol member)
    {
        for (ISymbol? symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            switch (symbol.DeclaredAccessibility)
            {
                case Accessibility.Public or Accessibility.NotApplicable:
                    break;
                case Accessibility.Protected or Accessibility.ProtectedOrInternal when symbol.ContainingType is { IsSealed: false, IsStatic: false }:
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether code outside can call a method: by its name, or by that of a declaration of this compilation which it overrides or
    /// implements. A public interface is there to be called from outside, whoever implements it.
    /// </summary>
    public static bool CanBeCalled(IMethodSymbol method)
    {
        if (method.ExplicitInterfaceImplementations.IsEmpty && Shows(method))
        {
            return true;
        }

        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (IsShownHere(overridden, method))
            {
                return true;
            }
        }

        return method.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type && ImplementsShown(method, type);
    }

    private static bool ImplementsShown(IMethodSymbol method, INamedTypeSymbol type)
    {
        foreach (var declared in method.ExplicitInterfaceImplementations)
        {
            if (IsShownHere(declared, method) || (Shows(declared) && Shows(type)))
            {
                return true;
            }
        }

        if (type.TypeKind == TypeKind.Interface || method.DeclaredAccessibility != Accessibility.Public)
        {
            return false;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (!IsHere(contract, method) || !Shows(contract))
            {
                continue;
            }

            foreach (var declared in contract.GetMembers())
            {
                if (declared is IMethodSymbol && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), method))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsShownHere(ISymbol declared, ISymbol member) => IsHere(declared, member) && Shows(declared);

    private static bool IsHere(ISymbol declared, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, member.ContainingAssembly);
}
