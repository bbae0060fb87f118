using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.Analyzers.Rules.Build;

/// <summary>Reports build properties that cannot be read, as PSDK9003: nothing can be decided then, and what is not decided does not build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuildSettingsAnalyzer : PolicyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.PSDK9003_AnalysisFailed];

    // The properties belong to no file, so an end of the compilation is the only place to report them from.
    private protected override void Register(AnalysisContext context) => context.RegisterCompilationAction(static end =>
    {
        if (Concerned(end.Compilation, end.Options) is { } policy)
        {
            Guard(end, policy, Report, static _ => Location.None, static (each, diagnostic) => each.ReportDiagnostic(diagnostic));
        }
    });

    private static void Report(CompilationAnalysisContext context, PolicyCompilation policy)
    {
        foreach (var problem in policy.Settings(context.CancellationToken).Problems)
        {
            var finding = new Finding
            {
                Rule = Descriptors.PSDK9003_AnalysisFailed,
                Location = Location.None,
                Message = $"The licenses could not be checked: {problem}",
                Help = "set the property in the project file or in Directory.Build.props",
            };
            context.ReportDiagnostic(finding.ToDiagnostic(context.Compilation));
        }
    }
}
