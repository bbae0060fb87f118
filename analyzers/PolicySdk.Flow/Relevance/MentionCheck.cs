using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>Whether a member that names some member of another library means it. Asked only where a region depends on it.</summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
/// <param name="graph">The members.</param>
/// <param name="library">The members of the other library.</param>
/// <param name="known">What is known already, and what is found out.</param>
internal sealed class MentionCheck(MemberGraph graph, LibraryMembers library, Dictionary<(SyntaxNode Declaration, CodeKind Kind), bool> known)
{
    private readonly bool _hasOperators = library.Names.Contains("op*") || library.Names.Contains(UnwrittenNames.Conversion);
    private readonly bool _hasConstructors = library.Names.HasConstructorOfAny(graph.Names);
    private readonly ImplicitCalls _unwritten = Unwritten(library.Names);

    /// <summary>Whether the code of a member may run one of them.</summary>
    public bool MayMean(int member, CancellationToken cancellation)
    {
        var (code, calls) = (graph[member].Declaration, graph[member].Implicit);
        if (!known.TryGetValue((code, graph[member].Kind), out var means))
        {
            means = _hasOperators || (calls & _unwritten) != 0 || code is BaseTypeDeclarationSyntax or CompilationUnitSyntax
                || library.MayBeRunIn(code, _hasConstructors, MayBeForeign, cancellation);
            known.Add((code, graph[member].Kind), means);
        }

        return means;
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

    private bool MayBeForeign(INamedTypeSymbol type) => graph.NumberOf(type.Name) is >= 0 and var number && graph.Relations.MayBeForeign(number);
}
