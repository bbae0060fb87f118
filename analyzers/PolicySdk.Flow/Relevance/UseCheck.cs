using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>
/// Whether a member that names a consumption point of another library means it: many members of that name do something else. Only here are
/// symbols asked for, and only of the members that a region would begin with. Where it is not certain, it is one.
/// </summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
internal sealed class UseCheck(Compilation compilation, FlowDomain domain, MemberGraph graph, NamePatterns uses)
{
    private readonly Dictionary<string, bool> _isNamed = new(StringComparer.Ordinal);
    private readonly bool _hasOperators = uses.Contains("op*");
    private readonly bool _hasIndexers = uses.Contains("this[]");
    private readonly bool _hasConstructors = uses.HasConstructorOfAny(graph.Names);
    private readonly ImplicitCalls _unwritten = Unwritten(uses);
    private readonly bool _hasQueryMethods = UnwrittenNames.OfQueries.Any(uses.Contains);

    /// <summary>Whether the code of a member may reach a consumption point.</summary>
    public bool MayUse(int member, CancellationToken cancellation)
    {
        var declaration = graph[member].Declaration;
        if (_hasOperators || (graph[member].Implicit & _unwritten) != 0 || declaration is BaseTypeDeclarationSyntax or CompilationUnitSyntax)
        {
            return true;
        }

        SemanticModel? model = null;
        foreach (var node in declaration.DescendantNodes())
        {
            if (_hasQueryMethods && node is QueryExpressionSyntax)
            {
                return true;
            }

            if (!IsCandidate(node))
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            model ??= compilation.ModelOf(declaration.SyntaxTree);
            if (MayBeUse(model.GetSymbolInfo(node, cancellation).Symbol))
            {
                return true;
            }
        }

        return false;
    }

    // An index has a sign of its own, at which the indexer can be asked for.
    private static ImplicitCalls Unwritten(NamePatterns uses)
    {
        var ways = ImplicitCalls.None;
        foreach (var (name, way) in UnwrittenNames.All)
        {
            ways |= name != "this[]" && uses.Contains(name) ? way : ImplicitCalls.None;
        }

        return ways;
    }

    private bool IsCandidate(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax => _hasConstructors,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => _hasIndexers,
        SimpleNameSyntax name => IsNamed(name.Identifier.ValueText),
        _ => false,
    };

    private bool IsNamed(string name)
    {
        if (!_isNamed.TryGetValue(name, out var isNamed))
        {
            _isNamed.Add(name, isNamed = uses.Contains(name));
        }

        return isNamed;
    }

    private bool MayBeUse(ISymbol? symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol method:
                return IsUse(method) || method.Parameters.Any(parameter => !domain.UsesOf(parameter).IsDefaultOrEmpty);
            case IPropertySymbol property:
                return IsUse(property) || (property.SetMethod is { } setter && !domain.UsesOf(setter.Parameters[setter.Parameters.Length - 1]).IsDefaultOrEmpty);
            case null or IErrorTypeSymbol:
                return true;
            default:
                // Types, variables, fields: what is created stands at its creation.
                return false;
        }
    }

    private bool IsUse(ISymbol member)
    {
        if (domain.Models.Find(member) is { Uses.IsEmpty: false })
        {
            return true;
        }

        // What is called through a type of this compilation can be what another library implements it with.
        return SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly)
            && (member.IsAbstract || member.IsVirtual || member.IsOverride)
            && graph.NumberOf(member.ContainingType.Name) is >= 0 and var type
            && graph.Relations.MayBeForeign(type);
    }
}
