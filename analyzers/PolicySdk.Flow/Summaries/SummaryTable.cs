using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>
/// The summaries of one analysis, by context. Recursion is solved by iteration: a call to a body that is being interpreted gets
/// what is known of it so far, and the body is interpreted again until that does not grow any more. Summaries that rest on
/// an unfinished one are kept only for as long as it stands.
/// </summary>
internal sealed partial class SummaryTable(FlowEngine engine)
{
    private const int MostRounds = 40;
    private const int PreciseRounds = 8;
    private const int DeepestCall = 3000;

    private readonly Dictionary<MethodBody, ContextNode> _contexts = [];
    private readonly Dictionary<MethodBody, Dictionary<(object Site, int Part), int>> _sites = [];
    private readonly Dictionary<MethodBody, BodyLoad> _loads = [];
    private readonly HashSet<MethodBody> _reached = [];
    private readonly Dictionary<MethodBody, int> _active = [];
    private readonly Stack<List<int>> _answers = new();
    private readonly List<SummaryEntry> _stack = [];
    private readonly List<SummaryEntry> _unfinished = [];
    private readonly List<SummaryEntry> _dependents = [];
    private readonly List<SummaryEntry> _entries = [];
    private int _region;
    private int _round;
    private int _lowest = int.MaxValue;

    // Whether a summary that rests on an unfinished one has grown in the current round.
    private bool _hasGrown;

    /// <summary>How often a body was interpreted so far.</summary>
    public int Interpretations { get; private set; }

    /// <summary>Bodies that were interpreted in some context.</summary>
    public bool WasReached(MethodBody body) => _reached.Contains(body);

    /// <summary>Whether a body is being interpreted, which calls others; what nobody calls is an entry point.</summary>
    public bool IsCalling => _stack.Count > 0;

    /// <summary>How many bodies the current region has come to.</summary>
    public int Reached => _reached.Count;

    /// <summary>Begins with what is run for another file: how crowded a body is, is counted anew, so that it does not depend on who asked first.</summary>
    public void BeginRegion()
    {
        _region++;
        _loads.Clear();
    }

    /// <summary>What the current region has asked of a body so far.</summary>
    public BodyLoad LoadOf(MethodBody body)
    {
        if (!_loads.TryGetValue(body, out var load))
        {
            _loads.Add(body, load = new BodyLoad());
        }

        return load;
    }

    /// <summary>Notes what a context of a body took to be told apart, once for each region that comes to it.</summary>
    public void NoteAnswer(MethodBody body, ContextNode context)
    {
        if (context.Region != _region)
        {
            context.Region = _region;
            LoadOf(body).Work += context.Size;
        }
    }

    /// <summary>Notes how many objects a call of a body hands up.</summary>
    public void NoteMoved(MethodBody body, int objects)
    {
        LoadOf(body).NoteMoved(objects);
        if (_stack.Count > 0 && objects > BodyLoad.FewObjects)
        {
            _stack[_stack.Count - 1].Moved.Add((body, objects));
        }
    }

    /// <summary>How many contexts are being interpreted of bodies that were being interpreted already: how deep all recursions together have become.</summary>
    public int Reentries { get; private set; }

    /// <summary>How many contexts of a body are being interpreted: how deep a recursion through it has become.</summary>
    public int ActiveOf(MethodBody body) => _active.TryGetValue(body, out var count) ? count : 0;

    /// <summary>An empty list for an answer to a question; it is given back when the answer is known.</summary>
    public List<int> TakeAnswer() => _answers.Count > 0 ? _answers.Pop() : [];

    /// <summary>Takes a list back that <see cref="TakeAnswer"/> gave.</summary>
    public void GiveBack(List<int> answer)
    {
        answer.Clear();
        _answers.Push(answer);
    }

    private Dictionary<(object Site, int Part), int> SitesOf(MethodBody body)
    {
        if (!_sites.TryGetValue(body, out var sites))
        {
            _sites.Add(body, sites = []);
        }

        return sites;
    }

    /// <summary>The contexts of a body.</summary>
    public ContextNode ContextsOf(MethodBody body)
    {
        if (!_contexts.TryGetValue(body, out var contexts))
        {
            _contexts.Add(body, contexts = new ContextNode(null));
        }

        return contexts;
    }

    /// <summary>The summary of a body in a context; <see langword="null"/> for a recursive call of which nothing is known yet.</summary>
    public Summary? Get(EntryHeap heap, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (heap.Node.Entry is not { } entry)
        {
            heap.Node.Entry = entry = new SummaryEntry(heap.Body, heap.Node, new SiteNumbers(SitesOf(heap.Body)));
            _entries.Add(entry);
        }

        if (_stack.Count > 0)
        {
            _stack[_stack.Count - 1].AddCallee(entry);
        }

        if (!_isConfirming)
        {
            Enter(entry);
        }

        if (entry.IsComplete)
        {
            return entry.Summary;
        }

        if (entry.Position >= 0)
        {
            _lowest = Math.Min(_lowest, entry.Position);
            entry.IsRecursive = true;
            return entry.Summary;
        }

        if (entry.Summary is not null && entry.Round == _round)
        {
            _lowest = Math.Min(_lowest, entry.Lowest);
            return entry.Summary;
        }

        Compute(entry, heap, cancellation);
        return entry.Summary;
    }

    private void Compute(SummaryEntry entry, EntryHeap heap, CancellationToken cancellation)
    {
        if (_stack.Count >= DeepestCall)
        {
            entry.Summary = Summary.Failed("calls are nested too deeply");
            engine.AddFailure(heap.Body.Owner, entry.Summary.Failure!);
            return;
        }

        if (DeepStack.IsUsedUp(_stack.Count))
        {
            DeepStack.Run(() => Iterate(entry, heap, cancellation));
        }
        else
        {
            Iterate(entry, heap, cancellation);
        }
    }

    private void Iterate(SummaryEntry entry, EntryHeap heap, CancellationToken cancellation)
    {
        var position = _stack.Count;
        var outerLowest = _lowest;
        var outerHasGrown = _hasGrown;
        _stack.Add(entry);
        var active = ActiveOf(heap.Body);
        _active[heap.Body] = active + 1;
        Reentries += active > 0 ? 1 : 0;
        entry.Position = position;
        entry.IsCoarse = engine.IsCoarse;
        try
        {
            for (var round = 0; ; round++)
            {
                _lowest = int.MaxValue;
                _hasGrown = false;
                entry.IsRecursive = false;
                heap.WasExtended = false;
                entry.Sites.Folds = round >= PreciseRounds || engine.IsCoarse;
                var grew = Add(entry, Interpret(entry, heap, cancellation));
                if (heap.WasExtended && entry.IsRecursive && round < MostRounds)
                {
                    // Calls that looked like the same context may be others now that it is known more exactly. Where a tangle of bodies is that
                    // recursive, to begin anew for each of them takes longest of all: what came of the others stays with what comes now.
                    if (engine.IsCoarse)
                    {
                        grew = true;
                    }
                    else
                    {
                        entry.Summary = null;
                        _round++;
                        continue;
                    }
                }

                // One that rests on an unfinished one above it leaves the rounds to that one: rounds within rounds would
                // multiply with each body of the recursion.
                if (_lowest < position)
                {
                    outerHasGrown |= grew || _hasGrown;
                    break;
                }

                if (!entry.IsRecursive || (!grew && !_hasGrown))
                {
                    break;
                }

                if (round >= MostRounds)
                {
                    entry.Summary = Summary.Failed("a recursion did not settle");
                    engine.AddFailure(heap.Body.Owner, entry.Summary.Failure!);
                    break;
                }

                _round++;
            }
        }
        catch (UnseenEntryException)
        {
            entry.Summary = null;
            throw;
        }
        finally
        {
            _stack.RemoveAt(position);
            _active[heap.Body] = active;
            Reentries -= active > 0 ? 1 : 0;
            entry.Position = -1;
            _hasGrown = outerHasGrown;
        }

        if (engine.IsExhausted)
        {
            _unfinished.Add(entry);
        }

        entry.Seen = heap.View();
        entry.Lowest = _lowest;
        entry.Round = _round;
        if (entry.Lowest >= position)
        {
            entry.IsComplete = true;
            entry.Lowest = int.MaxValue;
            CompleteDependents(position);
        }
        else
        {
            // What rested on this one rests on what this one rests on.
            foreach (var dependent in _dependents)
            {
                if (dependent.Lowest >= position)
                {
                    dependent.Lowest = entry.Lowest;
                }
            }

            _dependents.Add(entry);
        }

        _lowest = Math.Min(outerLowest, entry.Lowest);
    }

    /// <summary>Adds what a round found to what is known; whether that is news.</summary>
    private static bool Add(SummaryEntry entry, Summary summary)
    {
        if (entry.Summary is not { } known)
        {
            entry.Summary = summary;
            return true;
        }

        if (known.Covers(summary))
        {
            return false;
        }

        var size = known.Events.Size;
        var joined = known.Join(summary);
        entry.Summary = joined;
        return !known.Covers(joined) || size != joined.Events.Size;
    }

    /// <summary>Forgets what an entry point that took too many steps has left half done.</summary>
    public void ForgetUnfinished()
    {
        foreach (var entry in _unfinished)
        {
            entry.Summary = null;
            entry.IsComplete = false;
            entry.Lowest = int.MaxValue;
        }

        _unfinished.Clear();
    }

    // What rested on the body that has now settled, and was computed in its last round, has settled too.
    private void CompleteDependents(int position)
    {
        for (var i = _dependents.Count - 1; i >= 0; i--)
        {
            var dependent = _dependents[i];
            if (dependent.Lowest < position)
            {
                continue;
            }

            dependent.IsComplete = dependent.Round == _round && dependent.Summary is not null;
            dependent.Lowest = int.MaxValue;
            _dependents.RemoveAt(i);
        }
    }

    private Summary Interpret(SummaryEntry entry, EntryHeap heap, CancellationToken cancellation)
    {
        try
        {
            Interpretations++;
            var summary = new BodyInterpreter(engine, heap, entry.Sites, cancellation).Run();
            if (!_isConfirming)
            {
                entry.State = _state;
                engine.Findings.Add(summary.Events, engine.Labels, withoutDeclarer: false);
            }

            return summary;
        }
        catch (FlowLimitException limit) when (engine.IsExhausted)
        {
            return Summary.Failed(limit.Message);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or UnseenEntryException))
        {
            // Never a silent pass: what the engine cannot follow is reported, and its results are unknown.
            engine.AddFailure(heap.Body.Owner, exception is FlowLimitException ? exception.Message : exception.GetType().Name + ": " + exception.Message, exception);
            return Summary.Failed(exception.Message);
        }
    }
}
