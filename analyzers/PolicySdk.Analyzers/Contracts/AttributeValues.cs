namespace PolicySdk.Analyzers.Contracts;

/// <summary>Reads the values of a bound attribute. A null counts as the empty text, which is no term and no license.</summary>
internal static class AttributeValues
{
    /// <summary>The attributes of one kind in a list, in order.</summary>
    public static IEnumerable<AttributeData> OfKind(this ImmutableArray<AttributeData> attributes, PolicyAttribute kind)
    {
        foreach (var attribute in attributes)
        {
            if (PolicyAttributes.KindOf(attribute.AttributeClass) == kind)
            {
                yield return attribute;
            }
        }
    }

    /// <summary>The texts of the first constructor argument, which is an array or one text.</summary>
    public static ImmutableArray<string> Arguments(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 0 ? [] : Texts(attribute.ConstructorArguments[0]);

    /// <summary>The texts of a named argument; default (not empty) where it is not given.</summary>
    public static ImmutableArray<string> Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.IsNull ? default : Texts(argument.Value);
            }
        }

        return default;
    }

    /// <summary>The one text of a named argument, or <see langword="null"/>.</summary>
    public static string? NamedText(this AttributeData attribute, string name) =>
        attribute.Named(name) is { IsDefaultOrEmpty: false } texts ? texts[0] : null;

    private static ImmutableArray<string> Texts(TypedConstant constant)
    {
        if (constant.IsNull || constant.Kind == TypedConstantKind.Error)
        {
            return [];
        }

        return constant.Kind == TypedConstantKind.Array
            ? constant.Values.Select(Text).ToImmutableArray()
            : [Text(constant)];
    }

    // Code that does not compile can hold anything here, arrays in arrays too.
    private static string Text(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Primitive && constant.Value is string text ? text : "";
}
