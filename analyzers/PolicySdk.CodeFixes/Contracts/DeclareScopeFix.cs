using System.Composition;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.CodeFixes.Contracts;

/// <summary>PSDK1001 and PSDK1009: declares a consent scope with licenses of the build.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareScopeFix))]
[Shared]
public sealed class DeclareScopeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PSDK1001", "PSDK1009"];

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
            foreach (var fix in fixes.Split('\n'))
            {
                // `license,license@parameter`
                var at = fix.IndexOf('@');
                var licenses = (at < 0 ? fix : fix.Substring(0, at)).Split(',');
                if (Owner(node, at < 0 ? null : fix.Substring(at + 1)) is not { } owner)
                {
                    continue;
                }

                var title = $"Declare the consent scope {string.Join(" and ", licenses.Select(license => $"'{license}'"))}";
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => DeclareAsync(context.Document, owner, licenses, cancellation), title), diagnostic);
            }
        }
    }

    // The attribute that names no license, or not all; else the parameter; else the loader; else the member that hands out what was read.
    private static SyntaxNode? Owner(SyntaxNode node, string? parameter)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            return attribute;
        }

        var owner = parameter is not null ? Parameter(node, parameter)
            : node is TypeDeclarationSyntax or ParameterSyntax ? node
            : node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => HandsOut(member));
        return owner is null ? null : Declared(owner) ?? owner;
    }

    private static SyntaxNode? Parameter(SyntaxNode node, string name)
    {
        var parameters = node.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            BaseMethodDeclarationSyntax method => method.ParameterList,
            TypeDeclarationSyntax type => type.ParameterList,
            _ => null,
        };
        return parameters?.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name);
    }

    // An event can have no scope, but its type can. A member that returns nothing hands out nothing itself.
    private static bool HandsOut(MemberDeclarationSyntax member) => member is
        MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } }
            or PropertyDeclarationSyntax or IndexerDeclarationSyntax or TypeDeclarationSyntax or FieldDeclarationSyntax
            or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax;

    // There can be one attribute of the kind only.
    private static AttributeSyntax? Declared(SyntaxNode owner)
    {
        var lists = owner switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        return lists.SelectMany(list => list.Attributes).FirstOrDefault(attribute =>
            (attribute.Name as QualifiedNameSyntax)?.Right.Identifier.ValueText is "ConsentScope" or "ConsentScopeAttribute"
            || (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText is "ConsentScope" or "ConsentScopeAttribute");
    }

    private static async Task<Document> DeclareAsync(Document document, SyntaxNode owner, string[] licenses, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        var names = licenses.Select(license => PolicyNames.License(model.Compilation, license)).ToList();
        var declared = owner is AttributeSyntax attribute
            ? attribute.WithArgumentList(With(attribute.ArgumentList, names))
            : Declare(document, owner, names);
        var changed = root.ReplaceNode(owner, declared);
        return document.WithSyntaxRoot(PolicyNames.WithUsing(changed, model, owner.SpanStart, "ConsentScope"));
    }

    private static SyntaxNode Declare(Document document, SyntaxNode owner, List<string> licenses)
    {
        var generator = SyntaxGenerator.GetGenerator(document);
        var attribute = generator.Attribute("ConsentScope", licenses.Select(license => SyntaxFactory.ParseExpression(license)));
        return generator.InsertAttributes(owner, 0, attribute);
    }

    // Licenses go behind those that are named already and before `Data`.
    private static AttributeArgumentListSyntax With(AttributeArgumentListSyntax? list, List<string> licenses)
    {
        list ??= SyntaxFactory.AttributeArgumentList();
        var arguments = list.Arguments.ToList();
        var index = arguments.FindIndex(argument => argument.NameEquals is not null);
        arguments.InsertRange(
            index < 0 ? arguments.Count : index, licenses.Select(license => SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(license))));
        return list.WithArguments(SyntaxFactory.SeparatedList(
            arguments,
            Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), arguments.Count - 1)));
    }
}
