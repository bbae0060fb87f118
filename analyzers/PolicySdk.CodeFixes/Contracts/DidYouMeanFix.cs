using System.Composition;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.CodeFixes.Contracts;

/// <summary>PSDK1002 and PSDK1007: writes the license or the term that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DidYouMeanFix))]
[Shared]
public sealed class DidYouMeanFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PSDK1002", "PSDK1007"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax written
                || !diagnostic.Properties.TryGetValue(FindingProperties.Fixes, out var meant) || meant is null)
            {
                continue;
            }

            var title = $"Write '{meant}'";
            var isLicense = diagnostic.Id == "PSDK1002";
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => WriteAsync(context.Document, written, meant, isLicense, cancellation), title), diagnostic);
        }
    }

    private static async Task<Document> WriteAsync(
        Document document, ExpressionSyntax written, string meant, bool isLicense, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        // The generated constant only where its name can be read without more; elsewhere the text is as good.
        var isReadable = isLicense && model.LookupNamespacesAndTypes(written.SpanStart, name: "Licenses").Length == 1;
        var text = isReadable ? PolicyNames.License(model.Compilation, meant) : SymbolDisplay.FormatLiteral(meant, quote: true);
        return document.WithSyntaxRoot(root.ReplaceNode(written, SyntaxFactory.ParseExpression(text).WithTriviaFrom(written)));
    }
}
