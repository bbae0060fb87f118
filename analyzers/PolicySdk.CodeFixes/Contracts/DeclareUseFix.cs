using System.Composition;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.CodeFixes.Contracts;

/// <summary>PSDK1006: declares one of the uses that the license allows. Which of them is true, only the developer knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareUseFix))]
[Shared]
public sealed class DeclareUseFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PSDK1006"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || !diagnostic.Properties.TryGetValue(FindingProperties.Fixes, out var fixes) || fixes is null
                || Owner(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } owner)
            {
                continue;
            }

            foreach (var use in fixes.Split('\n'))
            {
                var parts = use.Split(',');
                var title = parts.Length == 1 ? $"Declare the use {parts[0]}" : $"Declare the use {parts[0]} in context {parts[1]}";
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => DeclareAsync(context.Document, owner, parts, cancellation), title), diagnostic);
            }
        }
    }

    // A property cannot declare a use, so its type does; in a program of top-level statements a local function is a member.
    private static SyntaxNode? Owner(SyntaxNode node) => node.AncestorsAndSelf().FirstOrDefault(static each => each is
        MethodDeclarationSyntax or ConstructorDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax
        or TypeDeclarationSyntax or LocalFunctionStatementSyntax { Parent: GlobalStatementSyntax });

    private static async Task<Document> DeclareAsync(Document document, SyntaxNode owner, string[] use, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        var arguments = new List<SyntaxNode> { SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(PolicyNames.Term(model.Compilation, "Capabilities", use[0]))) };
        if (use.Length > 1)
        {
            arguments.Add(SyntaxFactory.AttributeArgument(
                SyntaxFactory.NameEquals("Context"), null, SyntaxFactory.ParseExpression(PolicyNames.Term(model.Compilation, "Contexts", use[1]))));
        }

        var generator = SyntaxGenerator.GetGenerator(document);
        var declared = generator.InsertAttributes(owner, 0, generator.Attribute("TrainingUse", arguments));
        var changed = root.ReplaceNode(owner, declared);
        return document.WithSyntaxRoot(PolicyNames.WithUsing(changed, model, owner.SpanStart, "TrainingUse"));
    }
}
