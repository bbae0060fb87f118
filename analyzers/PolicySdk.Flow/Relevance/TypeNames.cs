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
        var bare = Bare(type);
        otherwise = bare is ArrayTypeSyntax || IsValueOrText(bare) ? Sealed : Unknown;
        return bare switch
        {
            IdentifierNameSyntax { IsVar: false, IsNint: false, IsNuint: false } name when name.Identifier.ValueText is not ("dynamic" or "notnull" or "unmanaged") => name,
            GenericNameSyntax name => name,
            _ => null,
        };
    }

    /// <summary>Whether values of a type can be replaced, but neither be changed nor run code: text, numbers and the like.</summary>
    public static bool IsScalar(TypeSyntax type)
    {
        var bare = Bare(type);
        return IsValueOrText(bare)
            || (bare is IdentifierNameSyntax name && name.Identifier.ValueText is "String" or "Boolean" or "Int32" or "Int64" or "Single" or "Double" or "Decimal"
                or "TimeSpan" or "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Guid" or "Regex" or "Encoding" or "CultureInfo");
    }

    private static bool IsValueOrText(TypeSyntax? type) => type is PredefinedTypeSyntax predefined && !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword);

    // Without what is written around its last name.
    private static TypeSyntax? Bare(TypeSyntax? type)
    {
        while (true)
        {
            var inner = type switch
            {
                NullableTypeSyntax nullable => nullable.ElementType,
                RefTypeSyntax reference => reference.Type,
                ScopedTypeSyntax scoped => scoped.Type,
                QualifiedNameSyntax qualified => qualified.Right,
                AliasQualifiedNameSyntax aliased => aliased.Name,
                _ => null,
            };
            if (inner is null)
            {
                return type;
            }

            type = inner;
        }
    }
}
