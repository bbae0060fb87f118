using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.Analyzers.Rules.Documents;

/// <summary>Reports what is wrong with documents, at the very place in the document: PSDK0001 to PSDK0005.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer : PolicyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.PSDK0001_DocumentIsInvalid,
        Descriptors.PSDK0002_TermIsUnknown,
        Descriptors.PSDK0003_DocumentIdIsDuplicate,
        Descriptors.PSDK0004_ReferenceIsDangling,
        Descriptors.PSDK0005_HasNoEffect,
        Descriptors.PSDK9003_AnalysisFailed,
    ];

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        if (Concerned(start.Compilation, start.Options) is { } policy)
        {
            start.RegisterAdditionalFileAction(file => Guard(
                file,
                policy,
                Report,
                static each => FindingReport.ToLocation(each.AdditionalFile.Path, default),
                static (each, diagnostic) => each.ReportDiagnostic(diagnostic)));
        }
    });

    private void Report(AdditionalFileAnalysisContext context, PolicyCompilation policy)
    {
        var path = context.AdditionalFile.Path;
        if (!PolicyDocuments.IsDocument(path))
        {
            return;
        }

        var documents = policy.Documents(context.CancellationToken);
        var problems = documents.Diagnostics.TryGetValue(path, out var errors) ? errors : [];
        foreach (var problem in problems.AddRange(documents.Warnings(path, context.CancellationToken)))
        {
            context.ReportDiagnostic(ToFinding(problem).ToDiagnostic(context.Compilation));
        }
    }

    private Finding ToFinding(DocumentDiagnostic problem) => new()
    {
        Rule = SupportedDiagnostics.First(rule => rule.Id == problem.Id),
        Location = FindingReport.ToLocation(problem.Path, problem.Span),
        Message = Sentence(problem),
        Clause = problem.Related is { } other ? new Clause(other.Path, other.Span) : null,
        Help = problem.Help,
    };

    // Readers say what is wrong in the middle of a line of theirs; a compiler's message stands alone, and with it what was probably meant.
    private static string Sentence(DocumentDiagnostic problem)
    {
        var message = problem.Message;
        if (message.Length > 0 && char.IsLower(message[0]))
        {
            message = char.ToUpperInvariant(message[0]) + message.Substring(1);
        }

        return problem.Help is { } help && help.StartsWith("Did you mean", StringComparison.Ordinal) ? $"{message.TrimEnd('.')}. {help}" : message;
    }
}
