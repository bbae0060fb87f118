using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Compilations;

/// <summary>What follows the data of a compilation, and what judges where it goes.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class FlowWork
{
    private readonly Compilation _compilation;
    private readonly LicenseFlowDomain _domain;
    private readonly ArrivalSorter _sorter;
    private readonly FlowJudge _judge;
    private readonly ExposureJudge? _outer;

    // Of whoever asks at the moment.
    private CancellationToken _cancellation;

    public FlowWork(PolicyCompilation policy, BuildSettings settings, CalendarDate asOf, CancellationToken cancellationToken)
    {
        var documents = policy.Documents(cancellationToken);
        _compilation = policy.Compilation;
        _domain = policy.Domain(cancellationToken);
        _sorter = new ArrivalSorter(_compilation, _domain.Scopes);
        var results = new TrainingResults(_compilation, _domain.Models, policy.Bound);
        _judge = new FlowJudge(
            documents.Licenses,
            documents.Vocabulary,
            settings,
            asOf,
            documents.IsInInvalidDocument,
            consumption => results.IsDropped(consumption, _cancellation));
        _outer = ExposureJudge.IsReferenced(_compilation) ? new ExposureJudge(_compilation, _domain, _sorter) : null;
        Analysis = new FlowAnalysis(_compilation, _domain, policy.Bound, FlowHistory.Of(_compilation));
    }

    public FlowAnalysis Analysis { get; }

    /// <summary>What the rules say of one consumption point.</summary>
    public ImmutableArray<Finding> Judge(Consumption consumption, CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        return _judge.Judge(
            consumption,
            _sorter.Sort(consumption.Arrivals, cancellationToken),
            Uses(_domain.Uses, _compilation, consumption, cancellationToken));
    }

    /// <summary>What the rules say of what one member hands out.</summary>
    public ImmutableArray<Finding> Judge(Exposure exposure, CancellationToken cancellationToken) => _outer?.Judge(exposure, cancellationToken) ?? [];

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
}
