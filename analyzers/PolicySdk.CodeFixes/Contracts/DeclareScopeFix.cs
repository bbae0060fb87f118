using System.Composition;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.CodeFixes.Contracts;

/// <summary>PSDK1001: declares a consent scope with one of the licenses of the build.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareScopeFix))]
[Shared]
public sealed class DeclareScopeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PSDK1001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || !diagnostic.Properties.TryGetValue(FindingProperties.Fixes, out var fixes) || fixes is null)
            {
                continue;
            }

            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Owner(node) is not { } owner)
            {
                continue;
            }

            foreach (var license in fixes.Split('\n'))
            {
                var title = $"Declare the consent scope '{license}'";
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => DeclareAsync(context.Document, owner, license, cancellation), title), diagnostic);
            }
        }
    }

    // The attribute that names no license; else the loader; else the member that hands out what was read.
    private static SyntaxNode? Owner(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            return attribute;
        }

        return node is TypeDeclarationSyntax type
            ? type
            : (SyntaxNode?)node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member =>
                member is MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } }
                    or PropertyDeclarationSyntax or IndexerDeclarationSyntax or TypeDeclarationSyntax);
    }

    private static async Task<Document> DeclareAsync(Document document, SyntaxNode owner, string license, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        var name = PolicyNames.License(model.Compilation, license);
        var declared = owner is AttributeSyntax attribute
            ? attribute.WithArgumentList(With(attribute.ArgumentList, name))
            : Declare(document, owner, name);
        var changed = root.ReplaceNode(owner, declared);
        return document.WithSyntaxRoot(PolicyNames.WithUsing(changed, model, owner.SpanStart, "ConsentScope"));
    }

    private static SyntaxNode Declare(Document document, SyntaxNode owner, string license)
    {
        var generator = SyntaxGenerator.GetGenerator(document);
        return generator.InsertAttributes(owner, 0, generator.Attribute("ConsentScope", SyntaxFactory.ParseExpression(license)));
    }

    private static AttributeArgumentListSyntax With(AttributeArgumentListSyntax? list, string license)
    {
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(license));
        list ??= SyntaxFactory.AttributeArgumentList();
        return list.Arguments.Count == 0
            ? list.AddArguments(argument)
            : SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(
                list.Arguments.Insert(0, argument),
                Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), list.Arguments.Count)));
    }
}
