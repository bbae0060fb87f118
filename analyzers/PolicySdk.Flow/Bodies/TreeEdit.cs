using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Flow.Relevance;

namespace PolicySdk.Flow.Bodies;

/// <summary>
/// Two states of one file that differ in nothing but the bodies of methods and accessors: whatever other code means, it means in both.
/// </summary>
/// <remarks>Immutable, and safe for concurrent use.</remarks>
internal sealed class TreeEdit
{
    private readonly List<BodyEdit> _bodies = [];

    private TreeEdit(SyntaxTree before, SyntaxTree after) => (Before, After) = (before, after);

    public SyntaxTree Before { get; }

    public SyntaxTree After { get; }

    /// <summary>The bodies that differ, in the order of the text.</summary>
    public IReadOnlyList<BodyEdit> Bodies => _bodies;

    /// <summary>The difference of two states; <see langword="null"/> where more than bodies may differ in what they mean.</summary>
    public static TreeEdit? Between(SyntaxTree before, SyntaxTree after, CancellationToken cancellation)
    {
        if (before.FilePath != after.FilePath || !before.Options.Equals(after.Options))
        {
            return null;
        }

        var edit = new TreeEdit(before, after);
        return edit.Compare(before.GetRoot(cancellation), after.GetRoot(cancellation)) ? edit : null;
    }

    /// <summary>A declaration of the later state as it stood in the earlier one.</summary>
    public SyntaxNode ToBefore(SyntaxNode after) => Counterpart(after, Before.GetRoot());

    /// <summary>A declaration of the earlier state as it stands in the later one.</summary>
    public SyntaxNode ToAfter(SyntaxNode before) => Counterpart(before, After.GetRoot());

    /// <summary>A place that begins and ends outside of the bodies that differ, as it stands in the later state.</summary>
    public TextSpan ToAfter(TextSpan before)
    {
        // One that was inside of them stood in what is no more.
        var start = ToAfter(before.Start);
        return TextSpan.FromBounds(start, Math.Max(start, ToAfter(before.End)));
    }

    private int ToAfter(int before)
    {
        var moved = 0;
        foreach (var body in _bodies)
        {
            if (body.BodyBefore.Span.End > before)
            {
                break;
            }

            moved = body.BodyBefore.FullSpan.End <= before
                ? body.BodyAfter.FullSpan.End - body.BodyBefore.FullSpan.End
                : body.BodyAfter.Span.End - body.BodyBefore.Span.End;
        }

        return Math.Min(before + moved, After.Length);
    }

    // Outside of the bodies the one tree has a child wherever the other one has.
    private static SyntaxNode Counterpart(SyntaxNode node, SyntaxNode otherRoot)
    {
        if (node.Parent is not { } parent)
        {
            return otherRoot;
        }

        var position = 0;
        foreach (var child in parent.ChildNodes())
        {
            if (child == node)
            {
                break;
            }

            position++;
        }

        return Counterpart(parent, otherRoot).ChildNodes().ElementAt(position);
    }

    private bool Compare(SyntaxNode before, SyntaxNode after)
    {
        if (before.IsEquivalentTo(after))
        {
            return true;
        }

        if (before.RawKind != after.RawKind)
        {
            return false;
        }

        return before switch
        {
            // What a constructor does begins before its body.
            ConstructorDeclarationSyntax => false,
            BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => CompareCode(before, after),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax } => Add(before, after, before, after),
            CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorListSyntax =>
                CompareChildren(before, after),
            _ => false,
        };
    }

    private bool CompareChildren(SyntaxNode before, SyntaxNode after)
    {
        var (left, right) = (before.ChildNodesAndTokens(), after.ChildNodesAndTokens());
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            var isSame = left[i].AsNode() is { } node && right[i].AsNode() is { } other ? Compare(node, other) : left[i].IsEquivalentTo(right[i]);
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    private bool CompareCode(SyntaxNode before, SyntaxNode after)
    {
        var (left, right) = (before.ChildNodesAndTokens(), after.ChildNodesAndTokens());
        if (left.Count != right.Count)
        {
            return false;
        }

        var (body, otherBody) = (default(SyntaxNode), default(SyntaxNode));
        for (var i = 0; i < left.Count; i++)
        {
            if (left[i].AsNode() is BlockSyntax or ArrowExpressionClauseSyntax && left[i].RawKind == right[i].RawKind)
            {
                (body, otherBody) = (left[i].AsNode(), right[i].AsNode());
            }
            else if (!left[i].IsEquivalentTo(right[i]))
            {
                return false;
            }
        }

        return body is not null && Add(before, after, body, otherBody!);
    }

    // Some words in a body change what stands outside of it: an iterator, a field behind a property, a parameter that the object keeps.
    private bool Add(SyntaxNode before, SyntaxNode after, SyntaxNode body, SyntaxNode otherBody)
    {
        if (body.ContainsDirectives || otherBody.ContainsDirectives || Yields(body) != Yields(otherBody) || IsBoundWithVariables(body)
            || WordsOutside(body) is not { } words || WordsOutside(otherBody) is not { } otherWords || !words.SequenceEqual(otherWords))
        {
            return false;
        }

        _bodies.Add(new BodyEdit(before, after, body, otherBody));
        return true;
    }

    private static bool Yields(SyntaxNode body) =>
        body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(static node => node is YieldStatementSyntax);

    // The variables of an expression are in scope where another one is bound in its place.
    private static bool IsBoundWithVariables(SyntaxNode body) =>
        body is ArrowExpressionClauseSyntax && body.DescendantNodes().Any(static node => node is VariableDesignationSyntax);

    // Sorted, each as often and in the places in which it stands. Null where a variable goes by the name of what the object keeps.
    private static List<string>? WordsOutside(SyntaxNode body)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal) { "field" };
        var isPartial = false;
        foreach (var around in body.Ancestors())
        {
            if (around is TypeDeclarationSyntax type)
            {
                kept.UnionWith(type.ParameterList?.Parameters.Select(static parameter => parameter.Identifier.ValueText) ?? []);
                isPartial |= type.Modifiers.Any(SyntaxKind.PartialKeyword);
            }
        }

        var words = new List<string>();
        var others = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var token in body.DescendantTokens())
        {
            var text = token.ValueText;
            if (kept.Contains(text))
            {
                if (token.Parent is not (IdentifierNameSyntax or FieldExpressionSyntax))
                {
                    return null;
                }

                words.Add($"{text} {token.Parent.Kind()} {token.Parent.Parent?.Kind()} {(token.Parent.Parent as MemberAccessExpressionSyntax)?.Name == token.Parent}");
            }
            else if (GlobalNames.All.Contains(text) || (isPartial && token.Parent is IdentifierNameSyntax))
            {
                // What another part of the type keeps, this file does not tell.
                others.Add(text);
            }
        }

        words.Sort(StringComparer.Ordinal);
        words.AddRange(others);
        return words;
    }
}

/// <summary>A body in two states of its file.</summary>
/// <param name="Before">The declaration in the earlier one.</param>
/// <param name="After">The declaration in the later one.</param>
/// <param name="BodyBefore">The block, or the arrow with its expression, in the earlier one.</param>
/// <param name="BodyAfter">The same in the later one.</param>
internal sealed record BodyEdit(SyntaxNode Before, SyntaxNode After, SyntaxNode BodyBefore, SyntaxNode BodyAfter)
{
    /// <summary>What the later code means, beside everything that the earlier state of the file declares.</summary>
    /// <param name="model">The model of the earlier state.</param>
    /// <returns><see langword="null"/> where the compiler cannot tell.</returns>
    public SemanticModel? ModelIn(SemanticModel model)
    {
        SemanticModel? bound = null;
        var isBound = (After, BodyBefore, BodyAfter) switch
        {
            (_, ArrowExpressionClauseSyntax arrow, ArrowExpressionClauseSyntax other) =>
                model.TryGetSpeculativeSemanticModel(arrow.Expression.SpanStart, other, out bound),
            (BaseMethodDeclarationSyntax method, BlockSyntax block, _) =>
                model.TryGetSpeculativeSemanticModelForMethodBody(block.OpenBraceToken.Span.End, method, out bound),
            (AccessorDeclarationSyntax accessor, BlockSyntax block, _) =>
                model.TryGetSpeculativeSemanticModelForMethodBody(block.OpenBraceToken.Span.End, accessor, out bound),
            _ => false,
        };
        return isBound ? bound : null;
    }
}
