namespace PolicySdk.Flow.Analysis;

/// <summary>
/// The members from which the analysis starts: what code outside the compilation can call, and whatever nothing in it calls.
/// </summary>
internal static class EntryPoints
{
    /// <summary>All members with code, in source order; constructors before the other members of all types.</summary>
    public static List<IMethodSymbol> MembersOf(FlowEngine engine)
    {
        var constructors = new List<IMethodSymbol>();
        var others = new List<IMethodSymbol>();
        foreach (var type in engine.SourceTypes)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IMethodSymbol { IsAbstract: false, PartialDefinitionPart: null } method && engine.HasBody(method))
                {
                    (method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor ? constructors : others).Add(method);
                }
            }
        }

        others.Sort(static (left, right) => SourceOrder.Compare(left, right));
        return [.. constructors, .. others];
    }

    public static bool IsVisibleOutside(IMethodSymbol method, IMethodSymbol? main)
    {
        if (SymbolEqualityComparer.Default.Equals(method, main) || method.MethodKind == MethodKind.StaticConstructor)
        {
            return true;
        }

        if (method.ExplicitInterfaceImplementations.Length > 0)
        {
            return method.ExplicitInterfaceImplementations.Any(i => IsVisible(i.ContainingType)) && IsVisible(method.ContainingType);
        }

        return IsVisible(method);
    }

    private static bool IsVisible(ISymbol? symbol)
    {
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.NotApplicable))
            {
                return false;
            }
        }

        return true;
    }
}
