using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Analyzers.Rules;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Compilations;

/// <summary>Everything that the rules about flows say of a compilation, by file.</summary>
/// <remarks>Immutable. The order within a file is that of the text, then that of the rules.</remarks>
internal sealed class FlowFindings
{
    private readonly Dictionary<SyntaxTree, ImmutableArray<Finding>> _byTree;

    private FlowFindings(Dictionary<SyntaxTree, ImmutableArray<Finding>> byTree) => _byTree = byTree;

    /// <summary>The findings in one file.</summary>
    public ImmutableArray<Finding> In(SyntaxTree tree) => _byTree.TryGetValue(tree, out var findings) ? findings : [];

    /// <summary>Follows the data through a compilation and judges every consumption point.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FlowFindings Find(PolicyCompilation policy, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            Collect(policy, findings, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // What was found before is not lost, and what was not found is not taken for clean.
            findings.Add(AnalysisFailure.Of(exception, Start(policy.Compilation)));
        }

        return new FlowFindings(ByTree(policy.Compilation, findings));
    }

    private static void Collect(PolicyCompilation policy, List<Finding> findings, CancellationToken cancellationToken)
    {
        // A setting that cannot be read is an error of its own, and nothing can be decided without the day.
        if (policy.Settings(cancellationToken) is not { Problems.IsEmpty: true, AsOf: { } asOf } settings)
        {
            return;
        }

        var domain = policy.Domain(cancellationToken);
        var result = new FlowAnalysis(policy.Compilation, domain).Run(cancellationToken);
        foreach (var failure in result.Failures)
        {
            findings.Add(AnalysisFailure.Of(failure));
        }

        if (result.Consumptions.IsEmpty && result.Exposures.IsEmpty)
        {
            return;
        }

        var documents = policy.Documents(cancellationToken);
        var sorter = new ArrivalSorter(policy.Compilation, domain.Scopes);
        var results = new TrainingResults(policy.Compilation, domain.Models);
        var judge = new FlowJudge(
            documents.Licenses,
            documents.Vocabulary,
            settings,
            asOf,
            documents.IsInInvalidDocument,
            consumption => results.IsDropped(consumption, cancellationToken));
        var seen = new HashSet<(string, Location, string)>();
        foreach (var consumption in result.Consumptions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var arrivals = sorter.Sort(consumption.Arrivals, cancellationToken);
            foreach (var finding in judge.Judge(consumption, arrivals, Uses(domain.Uses, policy.Compilation, consumption, cancellationToken)))
            {
                // A member that several callers share is judged once for each, and can fail in the same words.
                AddOnce(finding);
            }
        }

        if (ExposureJudge.IsReferenced(policy.Compilation))
        {
            var outer = new ExposureJudge(policy.Compilation, domain, sorter);
            foreach (var exposure in result.Exposures)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var finding in outer.Judge(exposure, cancellationToken))
                {
                    AddOnce(finding);
                }
            }
        }

        void AddOnce(Finding finding)
        {
            if (seen.Add((finding.Rule.Id, finding.Location, finding.Message)))
            {
                findings.Add(finding);
            }
        }
    }

    private static ImmutableArray<DeclaredUse> Uses(
        UseDeclarations declarations, Compilation compilation, Consumption consumption, CancellationToken cancellationToken)
    {
        var declared = consumption.Declarer is { } declarer ? declarations.Of(declarer) : [];
        if (declared.IsEmpty)
        {
            declared = declarations.OfAssembly();
        }

        return declared.AddRange(declarations.Added(FunctionAround(compilation, consumption, cancellationToken)));
    }

    // The lambda or local function that holds the place, asked for only where one with attributes stands around it.
    private static ISymbol? FunctionAround(Compilation compilation, Consumption consumption, CancellationToken cancellationToken)
    {
        if (consumption.Location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree))
        {
            return null;
        }

        var node = tree.GetRoot(cancellationToken).FindNode(consumption.Location.SourceSpan, getInnermostNodeForTie: true);
        var isDeclared = node.AncestorsAndSelf().TakeWhile(each => each is not MemberDeclarationSyntax or GlobalStatementSyntax).Any(each =>
            each is ParenthesizedLambdaExpressionSyntax { AttributeLists.Count: > 0 } or LocalFunctionStatementSyntax { AttributeLists.Count: > 0 });
        return isDeclared
            ? compilation.GetSemanticModel(tree).GetEnclosingSymbol(consumption.Location.SourceSpan.Start, cancellationToken)
            : null;
    }

    private static Dictionary<SyntaxTree, ImmutableArray<Finding>> ByTree(Compilation compilation, List<Finding> findings)
    {
        var byTree = new Dictionary<SyntaxTree, ImmutableArray<Finding>>();
        var fallback = compilation.SyntaxTrees.FirstOrDefault();
        foreach (var group in findings.GroupBy(finding =>
            finding.Location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) ? tree : fallback))
        {
            if (group.Key is { } tree)
            {
                byTree.Add(tree, group.OrderBy(finding => finding.Location.SourceSpan.Start).ToImmutableArray());
            }
        }

        return byTree;
    }

    // A failure of the whole analysis has no place, and is reported in the first file so that it is seen live too.
    private static Location Start(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault() is { } tree ? Location.Create(tree, default) : Location.None;
}
