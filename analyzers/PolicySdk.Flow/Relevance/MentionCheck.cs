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
    public bool MayMean(int member, CancellationToken cancellation) => MayMean(graph[member], cancellation);

    /// <summary>Whether a member means one of them as a later state of it does; where nobody has asked, nobody has to.</summary>
    public bool IsAlike(CodeMember before, CodeMember after, CancellationToken cancellation) =>
        before.Declaration == after.Declaration
        || !known.TryGetValue((before.Declaration, before.Kind), out var means)
        || means == MayMean(after, cancellation);

    private bool MayMean(CodeMember member, CancellationToken cancellation)
    {
        var code = member.Declaration;
        if (!known.TryGetValue((code, member.Kind), out var means))
        {
            means = _hasOperators || (member.Implicit & _unwritten) != 0 || code is BaseTypeDeclarationSyntax or CompilationUnitSyntax
                || library.MayBeRunIn(code, _hasConstructors, MayBeForeign, cancellation);
            known.Add((code, member.Kind), means);
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
