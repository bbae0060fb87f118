namespace PolicySdk.Analyzers.Contracts;

/// <summary>Finds what a value is about: <c>Line[]</c>, <c>List&lt;Line&gt;</c>, <c>Line?</c> and <c>Task&lt;Line&gt;</c> hold what a <c>Line</c> holds.</summary>
internal static class ItemType
{
    /// <summary>The type itself, or that of the items of a collection; <see langword="null"/> where it has no declaration.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol type)
    {
        while (true)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    type = array.ElementType;
                    continue;
                case INamedTypeSymbol { TypeArguments: [var argument] } container when IsContainer(container):
                    type = argument;
                    continue;
                default:
                    return type as INamedTypeSymbol;
            }
        }
    }

    private static bool IsContainer(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "System" or "Generic" or "Immutable" or "Concurrent" or "Tasks" } space
        && (space.ContainingNamespace.IsGlobalNamespace || space.ToDisplayString().StartsWith("System.", StringComparison.Ordinal));
}
