namespace PolicySdk.Analyzers.Contracts;

/// <summary>Resolves which data a member holds: by its own attribute, that of what it overrides or implements, that of its type or of the type around it.</summary>
internal static class CategoryDeclarations
{
    /// <summary>The categories that reading a property or a field narrows to; empty where nothing narrows.</summary>
    public static ImmutableArray<string> Of(ISymbol member)
    {
        var definition = member.OriginalDefinition switch
        {
            IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } => property,
            IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property,
            var other => other,
        };

        if (definition is not (IPropertySymbol or IFieldSymbol))
        {
            return [];
        }

        if (Own(definition) is { IsEmpty: false } own)
        {
            return own;
        }

        foreach (var declaration in Declarations.Of(definition))
        {
            if (Own(declaration) is { IsEmpty: false } inherited)
            {
                return inherited;
            }
        }

        var type = definition is IPropertySymbol read ? read.Type : ((IFieldSymbol)definition).Type;
        if (ItemType.Of(type) is { } item && OfType(item) is { IsEmpty: false } ofItem)
        {
            return ofItem;
        }

        return definition.ContainingType is { } holder && !definition.IsStatic ? OfType(holder) : [];
    }

    private static ImmutableArray<string> OfType(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Own(current.OriginalDefinition) is { IsEmpty: false } own)
            {
                return own;
            }
        }

        return [];
    }

    /// <summary>The categories that the attributes of a symbol itself name.</summary>
    public static ImmutableArray<string> Own(ISymbol symbol)
    {
        var categories = ImmutableArray<string>.Empty;
        foreach (var attribute in symbol.GetAttributes().OfKind(PolicyAttribute.DataCategory))
        {
            categories = categories.AddRange(attribute.Arguments().Where(category => category.Length > 0));
        }

        return categories;
    }
}
