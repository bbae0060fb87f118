using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicySdk.Flow.Relevance;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>The words by which the attributes of the run-time library can stand in a file: most files have none, which their text alone tells.</summary>
/// <remarks>Immutable, and safe for concurrent use.</remarks>
internal sealed class AttributeWords
{
    private const string Ending = "Attribute";

    private readonly SourceWords _words;

    private AttributeWords(IEnumerable<string> words) => _words = new SourceWords([.. words], []);

    /// <summary>Their names, and what a <c>global using</c> calls them: any other alias stands in a file that has the name itself.</summary>
    public static AttributeWords In(Compilation compilation, CancellationToken cancellationToken)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in PolicyAttributes.Names)
        {
            words.Add(name);
            words.Add(name.Substring(0, name.Length - Ending.Length));
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var directive in (tree.GetRoot(cancellationToken) as CompilationUnitSyntax)?.Usings ?? default)
            {
                if (directive is { Alias.Name.Identifier.ValueText: var alias } && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                {
                    words.Add(alias);
                    words.Add(alias.EndsWith(Ending, StringComparison.Ordinal) ? alias.Substring(0, alias.Length - Ending.Length) : alias);
                }
            }
        }

        return new AttributeWords(words);
    }

    /// <summary>Whether one of the attributes can stand in a file.</summary>
    public bool MayStandIn(SyntaxTree tree, CancellationToken cancellationToken) => _words.OccurIn(tree.GetText(cancellationToken));
}
