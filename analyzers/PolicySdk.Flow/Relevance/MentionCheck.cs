using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>
/// Whether a member that names some member of another library means it: many members of that name do something else. Only here are symbols
/// asked for, and only where a region depends on it. Where it is not certain, it means it.
/// </summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
/// <param name="graph">The members.</param>
/// <param name="models">What symbols are asked of.</param>
/// <param name="names">The names of what is looked for.</param>
/// <param name="isMeant">Whether a method or property of another library is looked for.</param>
internal sealed class MentionCheck(MemberGraph graph, SemanticModels models, NamePatterns names, Func<ISymbol, bool> isMeant)
{
    private readonly Dictionary<int, bool> _known = [];
    private readonly Dictionary<string, bool> _isNamed = new(StringComparer.Ordinal);
    private readonly bool _hasOperators = names.Contains("op*");
    private readonly bool _hasIndexers = names.Contains("this[]");
    private readonly bool _hasConstructors = names.HasConstructorOfAny(graph.Names);
    private readonly ImplicitCalls _unwritten = Unwritten(names);
    private readonly bool _hasQueryMethods = UnwrittenNames.OfQueries.Any(names.Contains);

    /// <summary>Consumption points of other libraries.</summary>
    public static MentionCheck OfUses(MemberGraph graph, SemanticModels models, FlowDomain domain, FlowNames names) => new(
        graph,
        models,
        names.Uses,
        symbol => domain.Models.Find(symbol) is { Uses.IsEmpty: false } || ParametersOf(symbol).Any(parameter => !domain.UsesOf(parameter).IsDefaultOrEmpty));

    /// <summary>What other libraries read from outside.</summary>
    public static MentionCheck OfReads(MemberGraph graph, SemanticModels models, FlowDomain domain, FlowNames names) => new(
        graph, models, names.Reads, symbol => domain.Models.Find(symbol) is { Reads.IsEmpty: false });

    /// <summary>What other libraries write and can be read back.</summary>
    public static MentionCheck OfWrites(MemberGraph graph, SemanticModels models, FlowDomain domain, FlowNames names) => new(
        graph, models, names.Writes, symbol => domain.Models.Find(symbol) is { Writes.IsEmpty: false });

    /// <summary>Whether the code of a member may run one of them.</summary>
    public bool MayMean(int member, CancellationToken cancellation)
    {
        if (!_known.TryGetValue(member, out var means))
        {
            _known.Add(member, means = Ask(member, cancellation));
        }

        return means;
    }

    private bool Ask(int member, CancellationToken cancellation)
    {
        var declaration = graph[member].Declaration;
        if (_hasOperators || (graph[member].Implicit & _unwritten) != 0 || declaration is BaseTypeDeclarationSyntax or CompilationUnitSyntax)
        {
            return true;
        }

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
            if (MayBeMeant(models.Of(declaration.SyntaxTree).GetSymbolInfo(node, cancellation).Symbol))
            {
                return true;
            }
        }

        return false;
    }

    // An index has a sign of its own, at which the indexer can be asked for.
    private static ImplicitCalls Unwritten(NamePatterns names)
    {
        var ways = ImplicitCalls.None;
        foreach (var (name, way) in UnwrittenNames.All)
        {
            ways |= name != "this[]" && names.Contains(name) ? way : ImplicitCalls.None;
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
            _isNamed.Add(name, isNamed = names.Contains(name));
        }

        return isNamed;
    }

    private bool MayBeMeant(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol or IPropertySymbol => isMeant(symbol) || MayRunForeign(symbol),
        null or IErrorTypeSymbol => true,

        // Types, variables, fields: what is created stands at its creation.
        _ => false,
    };

    // What is called through a type of this compilation can be what another library implements it with.
    private bool MayRunForeign(ISymbol member) =>
        models.IsOwn(member)
        && (member.IsAbstract || member.IsVirtual || member.IsOverride)
        && graph.NumberOf(member.ContainingType.Name) is >= 0 and var type
        && graph.Relations.MayBeForeign(type);

    private static IEnumerable<IParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol { SetMethod: { } setter } => setter.Parameters.Skip(setter.Parameters.Length - 1),
        _ => [],
    };
}
