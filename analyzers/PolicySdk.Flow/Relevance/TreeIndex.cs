using System.Runtime.CompilerServices;

namespace PolicySdk.Flow.Relevance;

/// <summary>
/// What one file's text says about which member may call which: types, members with code, and the names that each mentions. No symbol is
/// looked at, so the index of a file is the same in every compilation that holds it.
/// </summary>
/// <remarks>Immutable, and safe for concurrent use.</remarks>
internal sealed class TreeIndex
{
    // A pure function of the tree, which is immutable; an IDE keeps the trees that nobody edits from one compilation to the next.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> s_known = new();

    /// <summary>The names that the others are numbers of.</summary>
    public required string[] Names { get; init; }

    public required DeclaredType[] Types { get; init; }

    public required CodeMember[] Members { get; init; }

    public required StaticPlace[] Statics { get; init; }

    public required AttributeMention[] Attributes { get; init; }

    /// <summary>The types that declarations without code speak of.</summary>
    public required TypeMention[] TypeMentions { get; init; }

    /// <summary>Names that stand for others: <c>using Clips = Acme.Data.Clips</c>.</summary>
    public required (int Alias, int Target)[] Aliases { get; init; }

    /// <summary>Types whose members can be named without them.</summary>
    public required int[] StaticUsings { get; init; }

    /// <summary>The names of type parameters.</summary>
    public required int[] TypeParameters { get; init; }

    /// <summary>The names of methods that make what collection expressions write.</summary>
    public required int[] CollectionBuilders { get; init; }

    /// <summary>The index of a file.</summary>
    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!s_known.TryGetValue(tree, out var index))
        {
            index = new TreeIndexer(cancellation).Index(tree.GetRoot(cancellation));
            index = s_known.GetValue(tree, _ => index);
        }

        return index;
    }
}
