using PolicySdk.Analyzers.Judgement;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Analyzers.Compilations;

/// <summary>What the rules about flows say of a compilation, file by file, as it is asked for.</summary>
/// <remarks>
/// Safe for concurrent use: one file is worked on at a time, and what is asked for one file runs only what can change what is found there.
/// The order within a file is that of the text, then that of the rules.
/// </remarks>
internal sealed class FlowFindings(PolicyCompilation policy)
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<SyntaxTree, ImmutableArray<Finding>> _byTree = [];
    private readonly HashSet<FlowFailure> _reported = [];
    private FlowWork? _work;

    /// <summary>The findings in one file.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ImmutableArray<Finding> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _gate.Wait(cancellationToken);
        try
        {
            if (!_byTree.TryGetValue(tree, out var findings))
            {
                findings = Find(tree, cancellationToken);
                _byTree.Add(tree, findings);
            }

            return findings;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// The members that could not be analysed and that no file has reported: one can turn out so when another file is asked about that uses it.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ImmutableArray<Finding> Unreported(CancellationToken cancellationToken)
    {
        _gate.Wait(cancellationToken);
        try
        {
            return _work is null ? [] : [.. _work.Analysis.Failures.Where(_reported.Add).Select(AnalysisFailure.Of)];
        }
        finally
        {
            _gate.Release();
        }
    }

    private ImmutableArray<Finding> Find(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            Collect(tree, findings, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // What was found before is not lost, and what was not found is not taken for clean.
            findings.Add(AnalysisFailure.Of(exception, Location.Create(tree, default)));
        }

        return findings.OrderBy(finding => finding.Location.SourceSpan.Start).ToImmutableArray();
    }

    private void Collect(SyntaxTree tree, List<Finding> findings, CancellationToken cancellationToken)
    {
        // A setting that cannot be read is an error of its own, and nothing can be decided without the day.
        if (policy.Settings(cancellationToken) is not { Problems.IsEmpty: true, AsOf: { } asOf } settings)
        {
            return;
        }

        var work = _work ??= new FlowWork(policy, settings, asOf, cancellationToken);
        var result = work.Analysis.Run(tree, cancellationToken);
        foreach (var failure in result.Failures)
        {
            _reported.Add(failure);
            findings.Add(AnalysisFailure.Of(failure));
        }

        var seen = new HashSet<(string, Location, string)>();
        foreach (var consumption in result.Consumptions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var finding in work.Judge(consumption, cancellationToken))
            {
                // A member that several callers share is judged once for each, and can fail in the same words.
                if (finding.Location.SourceTree == tree && seen.Add((finding.Rule.Id, finding.Location, finding.Message)))
                {
                    findings.Add(finding);
                }
            }
        }
    }
}
