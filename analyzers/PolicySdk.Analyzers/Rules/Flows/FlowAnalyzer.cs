using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.Analyzers.Rules.Flows;

/// <summary>
/// Reports what licensed data is used for outside of its license: PSDK1006 and PSDK2001 to PSDK2009, with PSDK1001, PSDK1002, PSDK1004 and
/// PSDK1009 where only the flow shows them.
/// </summary>
/// <remarks>
/// Each file reports its own findings, and follows only the flows that can change them: so they are diagnostics of the file, which an IDE shows
/// while somebody types. Only a member that fails when another file uses it can be left for the end of the compilation.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : PolicyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.PSDK1001_LoaderDeclaresNoScope,
        Descriptors.PSDK1002_LicenseIsUnknown,
        Descriptors.PSDK1004_LicenseIsNotInForce,
        Descriptors.PSDK1006_UseIsNotDeclared,
        Descriptors.PSDK1009_HandedOutUndeclared,
        Descriptors.PSDK2001_PurposeIsOutsideLicense,
        Descriptors.PSDK2002_DataIsOutsideLicense,
        Descriptors.PSDK2003_OperationIsOutsideLicense,
        Descriptors.PSDK2004_ReachIsOutsideLicense,
        Descriptors.PSDK2005_UnscopedDataReachesTraining,
        Descriptors.PSDK2006_NoCommonUse,
        Descriptors.PSDK2008_PolicyDeniesUse,
        Descriptors.PSDK2009_OriginIsUnknown,
        Descriptors.PSDK9003_AnalysisFailed,
    ];

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        if (Concerned(start.Compilation, start.Options) is { } policy && policy.Flows.MayFindAnything(start.CancellationToken))
        {
            start.RegisterCodeBlockAction(block => policy.Bound.Offer(block.SemanticModel));
            start.RegisterSemanticModelAction(file => Guard(
                file,
                policy,
                Report,
                static each => Location.Create(each.SemanticModel.SyntaxTree, default),
                static (each, diagnostic) => each.ReportDiagnostic(diagnostic)));
            start.RegisterCompilationEndAction(end => Guard(
                end,
                policy,
                ReportRest,
                static each => Location.None,
                static (each, diagnostic) => each.ReportDiagnostic(diagnostic)));
        }
    });

    private static void Report(SemanticModelAnalysisContext context, PolicyCompilation policy)
    {
        foreach (var finding in policy.Flows.In(context.SemanticModel.SyntaxTree, context.CancellationToken))
        {
            context.ReportDiagnostic(finding.ToDiagnostic(policy.Compilation));
        }
    }

    private static void ReportRest(CompilationAnalysisContext context, PolicyCompilation policy)
    {
        foreach (var finding in policy.Flows.Unreported(context.CancellationToken))
        {
            context.ReportDiagnostic(finding.ToDiagnostic(policy.Compilation));
        }
    }
}
