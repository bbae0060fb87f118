using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Contracts;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>
/// Checks what attributes name, at the very term: PSDK1001 to PSDK1005 for consent scopes, PSDK1007 for terms.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeAnalyzer : PolicyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.PSDK1001_LoaderDeclaresNoScope,
        Descriptors.PSDK1002_LicenseIsUnknown,
        Descriptors.PSDK1003_DataIsNotCovered,
        Descriptors.PSDK1004_LicenseIsNotInForce,
        Descriptors.PSDK1005_LicenseEndsSoon,
        Descriptors.PSDK1007_AttributeTermIsUnknown,
        Descriptors.PSDK9003_AnalysisFailed,
    ];

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        if (Concerned(start.Compilation, start.Options) is { } policy)
        {
            // An action for each attribute would cost the compiler a walk over all code, to ask which node is one.
            start.RegisterSemanticModelAction(file => Guard(
                file,
                policy,
                CheckAll,
                static each => Location.Create(each.SemanticModel.SyntaxTree, default),
                static (each, diagnostic) => each.ReportDiagnostic(diagnostic)));
        }
    });

    private static void CheckAll(SemanticModelAnalysisContext context, PolicyCompilation policy)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!policy.AttributeWords(context.CancellationToken).MayStandIn(tree, context.CancellationToken))
        {
            return;
        }

        foreach (var node in tree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            if (node is AttributeSyntax attribute)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                Guard(
                    context,
                    policy,
                    (each, known) => Check(each, attribute, known),
                    each => attribute.GetLocation(),
                    static (each, diagnostic) => each.ReportDiagnostic(diagnostic));
            }
        }
    }

    private static void Check(SemanticModelAnalysisContext context, AttributeSyntax syntax, PolicyCompilation policy)
    {
        var bound = context.SemanticModel.GetSymbolInfo(syntax, context.CancellationToken);
        var constructor = bound.Symbol ?? (bound.CandidateSymbols.Length > 0 ? bound.CandidateSymbols[0] : null);
        var kind = PolicyAttributes.KindOf(constructor?.ContainingType);
        if (kind == PolicyAttribute.None)
        {
            return;
        }

        var arguments = new AttributeArguments(syntax, context.SemanticModel, context.CancellationToken);
        var terms = new TermCheck(policy.Documents(context.CancellationToken), context);
        switch (kind)
        {
            case PolicyAttribute.ConsentScope:
                new ScopeCheck(policy, terms, context, syntax).Check(arguments);
                break;
            case PolicyAttribute.TrainingUse:
                terms.CheckAll(arguments.Positional(), Dimension.Capability);
                terms.CheckNamed(arguments, "Context", Dimension.Context);
                terms.CheckNamed(arguments, "Territories", Dimension.Territory);
                terms.CheckNamed(arguments, "Recipients", Dimension.Recipient);
                terms.CheckExceptions(arguments);
                break;
            case PolicyAttribute.DataUse:
                terms.CheckAll(arguments.Positional(), Dimension.Operation);
                terms.CheckNamed(arguments, "Capability", Dimension.Capability);
                terms.CheckNamed(arguments, "Context", Dimension.Context);
                break;
            case PolicyAttribute.DataCategory:
                terms.CheckSome(arguments.Positional(), arguments.Location, Dimension.DataCategory, "[DataCategory]");
                break;
            case PolicyAttribute.Derives:
                terms.CheckStages(arguments.Positional());
                break;
        }
    }
}
