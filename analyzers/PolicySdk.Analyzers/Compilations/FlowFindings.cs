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
    private readonly Dictionary<SyntaxTree, List<Finding>> _elsewhere = [];
    private readonly HashSet<(string, Location, string)> _seen = [];
    private readonly HashSet<FlowFailure> _reported = [];
    private FlowWork? _work;

    /// <summary>Whether there can be findings in any file.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public bool MayFindAnything(CancellationToken cancellationToken)
    {
        _gate.Wait(cancellationToken);
        try
        {
            return Work(cancellationToken)?.Analysis.MayFindAnything(cancellationToken) ?? false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whoever asks about a file comes to it again, and reports it there.
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

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
    /// What no file has reported: a member can turn out to fail, and a read to lack its scope, when another file is asked about that uses it.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ImmutableArray<Finding> Unreported(CancellationToken cancellationToken)
    {
        _gate.Wait(cancellationToken);
        try
        {
            var rest = _elsewhere.Values.SelectMany(static each => each).ToList();
            _elsewhere.Clear();
            rest.AddRange((_work?.Analysis.Failures ?? []).Where(_reported.Add).Select(AnalysisFailure.Of));
            return [.. rest];
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
        if (Work(cancellationToken) is not { } work)
        {
            return;
        }

        var result = work.Analysis.Run(tree, cancellationToken);
        foreach (var failure in result.Failures)
        {
            _reported.Add(failure);
            findings.Add(AnalysisFailure.Of(failure));
        }

        var fresh = new HashSet<(string, Location, string)>();
        var elsewhere = new List<(SyntaxTree Tree, Finding Finding)>();
        foreach (var consumption in result.Consumptions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddAll(work.Judge(consumption, cancellationToken));
        }

        foreach (var exposure in result.Exposures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddAll(work.Judge(exposure, cancellationToken));
        }

        // Nothing is kept of a question that was cancelled.
        _seen.UnionWith(fresh);
        elsewhere.ForEach(each => AddElsewhere(each.Tree, each.Finding));
        if (_elsewhere.TryGetValue(tree, out var known))
        {
            _elsewhere.Remove(tree);
            findings.AddRange(known);
        }

        void AddAll(ImmutableArray<Finding> found)
        {
            foreach (var finding in found)
            {
                // A member that several callers share is judged once for each, and can fail in the same words.
                var key = (finding.Rule.Id, finding.Location, finding.Message);
                if (_seen.Contains(key) || !fresh.Add(key))
                {
                    continue;
                }

                if (finding.Location.SourceTree is { } other && other != tree)
                {
                    elsewhere.Add((other, finding));
                }
                else
                {
                    findings.Add(finding);
                }
            }
        }
    }

    // A setting that cannot be read is an error of its own, and nothing can be decided without the day.
    private FlowWork? Work(CancellationToken cancellationToken) =>
        _work is null && policy.Settings(cancellationToken) is { Problems.IsEmpty: true, AsOf: { } asOf } settings
            ? _work = new FlowWork(policy, settings, asOf, cancellationToken)
            : _work;

    private void AddElsewhere(SyntaxTree tree, Finding finding)
    {
        if (!_elsewhere.TryGetValue(tree, out var findings))
        {
            _elsewhere.Add(tree, findings = []);
        }

        findings.Add(finding);
    }
}
