using Microsoft.CodeAnalysis.CSharp;
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
            start.RegisterSyntaxNodeAction(
                node => Guard(
                    node,
                    policy,
                    Check,
                    static each => each.Node.GetLocation(),
                    static (each, diagnostic) => each.ReportDiagnostic(diagnostic)),
                SyntaxKind.Attribute);
        }
    });

    private static void Check(SyntaxNodeAnalysisContext context, PolicyCompilation policy)
    {
        var syntax = (AttributeSyntax)context.Node;
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
                new ScopeCheck(policy, terms, context).Check(arguments);
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
