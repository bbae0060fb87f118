using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PolicySdk.Benchmarks.Flow.Editing;

/// <summary>One edit that somebody makes in a method: a statement more, at its beginning.</summary>
/// <param name="Path">The file.</param>
/// <param name="Method">The name of the method, with its type.</param>
/// <param name="Statement">What is typed.</param>
/// <param name="IsFound">Whether the statement trains outside of its license, so that a finding must stand at it.</param>
/// <param name="Turn">How often the method was edited before, in a row.</param>
internal sealed record ProjectEdit(string Path, string Method, string Statement, bool IsFound, int Turn)
{
    /// <summary>How many edits one method gets before somebody turns to the next.</summary>
    private const int Turns = 8;

    private const string Learning = "Centroids.Learn(features[0]);";

    /// <summary>Edits of a project: helpers that everybody calls, trainers, loaders, implementations of interfaces, and code that has nothing to do with data; in turns.</summary>
    public static IReadOnlyList<ProjectEdit> In(Compilation compilation, int ofEachKind)
    {
        string[] kinds = ["Shared.cs", "Training.cs", "Loader.cs", "Services.cs", "Tools/"];
        var byKind = kinds.Select(kind => compilation.SyntaxTrees.Where(tree => tree.FilePath.Contains(kind, StringComparison.Ordinal)).SelectMany(Methods).ToList())
            .Where(methods => methods.Count > 0)
            .ToList();
        return
        [
            .. Enumerable.Range(0, ofEachKind)
                .SelectMany(round => byKind.Select(methods => methods[(int)((long)round * methods.Count / ofEachKind)]))
                .SelectMany(method => Enumerable.Range(0, Turns).Select(turn => (Method: method, Turn: turn)))
                .Select((each, number) => Of(each.Method, number, each.Turn)),
        ];
    }

    /// <summary>Makes it.</summary>
    /// <returns>The new tree, where the method stands in it, and where what was typed.</returns>
    public (SyntaxTree Tree, TextSpan Method, TextSpan Statement) ApplyTo(SyntaxTree tree)
    {
        var method = Methods(tree).First(each => NameOf(each) == Method);
        var start = method.Body!.OpenBraceToken.Span.End;
        var typed = " " + Statement;
        var changed = tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(start, 0), typed)));
        return (changed, new TextSpan(method.FullSpan.Start, method.FullSpan.Length + typed.Length), new TextSpan(start, typed.Length));
    }

    private static ProjectEdit Of(MethodDeclarationSyntax method, int number, int turn)
    {
        var learns = method.Identifier.Text == "Train" && method.Body!.ToString().Contains("Centroids.Learn", StringComparison.Ordinal);
        return learns
            ? new ProjectEdit(method.SyntaxTree.FilePath, NameOf(method), Learning, IsForbidden(method), turn)
            : new ProjectEdit(method.SyntaxTree.FilePath, NameOf(method), $"var typed{number} = {number}; if (typed{number} < 0) {{ return{Default(method)}; }}", false, turn);
    }

    private static bool IsForbidden(MethodDeclarationSyntax method) =>
        Project.PolicyFiles.Grants.Any(grant => method.SyntaxTree.ToString().Contains($"Contexts.{grant.ForbiddenContext})", StringComparison.Ordinal));

    private static string Default(MethodDeclarationSyntax method) => method.ReturnType.ToString() is "void" or "Task" or "ValueTask" ? "" : " default!";

    // Iterators have no return to type.
    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        .Where(method => method.Body is not null && !method.Body.DescendantTokens().Any(token => token.IsKind(SyntaxKind.YieldKeyword)));

    private static string NameOf(MethodDeclarationSyntax method) =>
        string.Join('.', method.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(type => type.Identifier.Text).Append(method.Identifier.Text)) + method.ParameterList;
}
