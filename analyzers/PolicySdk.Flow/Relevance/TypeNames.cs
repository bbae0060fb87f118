using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>The names of types, as far as the text alone tells them.</summary>
internal static class TypeNames
{
    /// <summary>A type that the text does not tell: <c>var</c>, a tuple, <c>object</c>.</summary>
    public const int Unknown = -1;

    /// <summary>A type from which nothing can derive and which this compilation does not declare: text, numbers, arrays.</summary>
    public const int Sealed = -2;

    /// <summary>The simple name of a type, or <see langword="null"/> with which of the other two it is.</summary>
    public static SimpleNameSyntax? Of(TypeSyntax? type, out int otherwise)
    {
        otherwise = Unknown;
        while (true)
        {
            switch (type)
            {
                case NullableTypeSyntax nullable:
                    type = nullable.ElementType;
                    continue;
                case RefTypeSyntax reference:
                    type = reference.Type;
                    continue;
                case ScopedTypeSyntax scoped:
                    type = scoped.Type;
                    continue;
                case QualifiedNameSyntax qualified:
                    type = qualified.Right;
                    continue;
                case AliasQualifiedNameSyntax aliased:
                    type = aliased.Name;
                    continue;
                case PredefinedTypeSyntax predefined:
                    otherwise = predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword) ? Unknown : Sealed;
                    return null;
                case ArrayTypeSyntax:
                    otherwise = Sealed;
                    return null;
                case IdentifierNameSyntax { IsVar: false, IsNint: false, IsNuint: false } name when name.Identifier.ValueText is not ("dynamic" or "notnull" or "unmanaged"):
                    return name;
                case GenericNameSyntax name:
                    return name;
                default:
                    return null;
            }
        }
    }

    /// <summary>Whether values of a type can be replaced, but neither be changed nor run code: text, numbers and the like.</summary>
    public static bool IsScalar(TypeSyntax type) => Of(type, out _) is { } name
        ? name is IdentifierNameSyntax && name.Identifier.ValueText is "String" or "Boolean" or "Int32" or "Int64" or "Single" or "Double" or "Decimal" or "TimeSpan" or "DateTime"
            or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Guid" or "Regex" or "Encoding" or "CultureInfo"
        : type is not ArrayTypeSyntax and not NullableTypeSyntax { ElementType: ArrayTypeSyntax } && IsPredefined(type);

    private static bool IsPredefined(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => IsPredefined(nullable.ElementType),
        PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        _ => false,
    };
}
