using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicySdk.Licensing;

namespace PolicySdk.CodeFixes.Contracts;

/// <summary>Writes the names of the namespace PolicySdk the way the code around them can read them.</summary>
internal static class PolicyNames
{
    private const string Library = "PolicySdk";

    /// <summary>A license as its generated constant, or as its id where the compilation has no such constant.</summary>
    public static string License(Compilation compilation, string id)
    {
        var constant = LicenseNames.ConstantOf(id);
        var hasConstant = compilation.GetTypeByMetadataName(Library + ".Licenses") is { } licenses
            && licenses.GetMembers(constant).Any(member => member is IFieldSymbol { IsConst: true });
        return hasConstant ? "Licenses." + constant : SymbolDisplay.FormatLiteral(id, quote: true);
    }

    /// <summary>
    /// A term as its constant: a built-in one, or one that is generated for a term of the organization's own; as its id where there is neither.
    /// </summary>
    /// <param name="compilation">The code that names it.</param>
    /// <param name="dimension">The class of the built-in terms: <c>Capabilities</c>.</param>
    /// <param name="id">The id of the term.</param>
    public static string Term(Compilation compilation, string dimension, string id)
    {
        foreach (var name in new[] { dimension, "Own" + dimension })
        {
            var constant = compilation.GetTypeByMetadataName($"{Library}.{name}")?.GetMembers().OfType<IFieldSymbol>()
                .FirstOrDefault(field => field.IsConst && field.ConstantValue is string value && value == id);
            if (constant is not null)
            {
                return $"{name}.{constant.Name}";
            }
        }

        return SymbolDisplay.FormatLiteral(id, quote: true);
    }

    /// <summary>A root in which <c>using PolicySdk;</c> holds, as far as the names at a place are not known already.</summary>
    public static SyntaxNode WithUsing(SyntaxNode root, SemanticModel model, int position, string attribute)
    {
        var isKnown = model.LookupNamespacesAndTypes(position, name: attribute + "Attribute")
            .Any(symbol => symbol.ContainingNamespace is { Name: Library, ContainingNamespace.IsGlobalNamespace: true });
        if (isKnown || root is not CompilationUnitSyntax unit)
        {
            return root;
        }

        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Library))
            .NormalizeWhitespace()
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        var index = 0;
        while (index < unit.Usings.Count && IsBefore(unit.Usings[index]))
        {
            index++;
        }

        if (index == 0 && unit.Usings.Count > 0)
        {
            // What stands above the first using, such as a license text, stays above.
            var first = unit.Usings[0];
            directive = directive.WithLeadingTrivia(first.GetLeadingTrivia());
            unit = unit.WithUsings(unit.Usings.Replace(first, first.WithLeadingTrivia()));
        }

        return unit.WithUsings(unit.Usings.Insert(index, directive));
    }

    // System first, then by name; aliases and static usings stay behind.
    private static bool IsBefore(UsingDirectiveSyntax other)
    {
        if (other.Alias is not null || other.StaticKeyword != default || other.Name is not { } name)
        {
            return false;
        }

        var text = name.ToString();
        return text == "System" || text.StartsWith("System.", StringComparison.Ordinal) || string.CompareOrdinal(text, Library) < 0;
    }
}
