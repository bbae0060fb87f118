using PolicySdk.Flow.Analysis;

namespace PolicySdk.Flow.Summaries;

/// <summary>From one state of the code to the next.</summary>
internal sealed partial class SummaryTable
{
    private readonly Stack<SummaryEntry> _entered = new();
    private readonly List<EventLog> _standing = [];
    private readonly List<SummaryEntry> _unconfirmed = [];
    private int _state;

    // Whether it is being found out what still does what it did, which nobody has asked for.
    private bool _isConfirming;

    // What stands from an earlier region, or from an earlier state of the code, is there with all that it rests on.
    private void Enter(SummaryEntry entry)
    {
        if (entry.Region == _region)
        {
            return;
        }

        _entered.Push(entry);
        while (_entered.Count > 0)
        {
            var next = _entered.Pop();
            if (next.Region == _region)
            {
                continue;
            }

            next.Region = _region;
            LoadOf(next.Body).Contexts++;
            if (_reached.Add(next.Body))
            {
                engine.AllowBody();
            }

            if (next is { IsComplete: true, Summary: { } summary })
            {
                Stand(next, summary);
            }
        }
    }

    private void Stand(SummaryEntry entry, Summary summary)
    {
        for (var context = entry.Context; context is not null && context.Region != _region; context = context.Parent)
        {
            NoteAnswer(entry.Body, context);
        }

        foreach (var (body, objects) in entry.Moved)
        {
            LoadOf(body).NoteMoved(objects);
        }

        if (entry.State != _state)
        {
            entry.State = _state;
            _standing.Add(summary.Events);
        }

        foreach (var callee in entry.Callees)
        {
            _entered.Push(callee);
        }
    }

    /// <summary>Reports what was found in a file, or in all, in earlier states of the code and still stands.</summary>
    /// <param name="isMeant">Whether a file is one of those; edited code stands in the file as it is now, and the rest in the file as it was.</param>
    public void ReportStanding(Func<SyntaxTree, bool> isMeant)
    {
        foreach (var events in _standing)
        {
            engine.Findings.Add(events, engine.Labels, withoutDeclarer: false, isMeant);
        }
    }

    /// <summary>
    /// Goes on to another state of the code: what rests on none of the bodies that are no more stands, and what rests on edited ones stands for
    /// as long as these do what they did (<see cref="Confirm"/>).
    /// </summary>
    /// <param name="edited">Bodies with other code.</param>
    /// <param name="gone">Bodies that are no more.</param>
    public void Replace(HashSet<MethodBody> edited, HashSet<MethodBody> gone)
    {
        _state++;
        _reached.Clear();
        _standing.Clear();
        ForgetUnfinished();
        ClearStack();
        var forgotten = new List<SummaryEntry>();
        foreach (var entry in _entries)
        {
            if (entry.Presumed is { } presumed)
            {
                // Nobody has waited for it to be confirmed. Some may rest by now on what it did in the state between.
                forgotten.AddRange(entry is { IsComplete: true, Summary: { } between } && !SummaryComparison.AreAlike(presumed, between) ? CallersOf(entry) : []);
                entry.Forget();
            }
            else if (edited.Contains(entry.Body) && entry is { IsComplete: true, Summary: { Failure: null } })
            {
                entry.Suspend();
                _unconfirmed.Add(entry);
            }
            else if (!entry.IsComplete || edited.Contains(entry.Body) || gone.Contains(entry.Body))
            {
                forgotten.Add(entry);
            }
        }

        Forget(forgotten);
        _entries.RemoveAll(entry => gone.Contains(entry.Body));
        foreach (var body in gone)
        {
            _contexts.Remove(body);
            _sites.Remove(body);
        }
    }

    /// <summary>
    /// Finds out which edited bodies still do what they did, so that whatever calls them stands: most of what somebody types changes nothing for
    /// the callers.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled; what is not found out by then is found out next time.</exception>
    public void Confirm(CancellationToken cancellation)
    {
        if (_unconfirmed.Count == 0)
        {
            return;
        }

        _isConfirming = true;
        try
        {
            foreach (var entry in _unconfirmed)
            {
                if (entry.Presumed is { } before)
                {
                    Confirm(entry, before, cancellation);
                }
            }

            _unconfirmed.Clear();
        }
        finally
        {
            _isConfirming = false;
        }
    }

    private void Confirm(SummaryEntry entry, Summary before, CancellationToken cancellation)
    {
        // What rests on itself by way of what was found before could stand for no other reason.
        var isKnown = TryInterpret(entry, cancellation) && !RestsOnItself(entry);
        entry.Presumed = null;
        if (!isKnown)
        {
            Forget([entry]);
        }
        else if (!SummaryComparison.AreAlike(before, entry.Summary!))
        {
            Forget(CallersOf(entry));
        }
    }

    // What it does now where it is called as before, as far as it looks at nothing else.
    private bool TryInterpret(SummaryEntry entry, CancellationToken cancellation)
    {
        if (entry.IsComplete)
        {
            return true;
        }

        if (!IsCurrent(entry.Body))
        {
            return false;
        }

        var isCoarse = engine.IsCoarse;
        engine.IsCoarse = entry.IsCoarse;
        engine.ResetSteps();
        try
        {
            Compute(entry, new EntryHeap(entry.Seen!, entry.Context, engine), cancellation);
        }
        catch (UnseenEntryException)
        {
            Forget([.. _dependents]);
            ClearStack();
            _round++;
            return false;
        }
        finally
        {
            engine.IsCoarse = isCoarse;
        }

        if (engine.IsExhausted)
        {
            // Nobody is to rest on what was given up.
            ForgetUnfinished();
            return false;
        }

        return entry.IsComplete;
    }

    // Asking for it binds what it is now.
    private bool IsCurrent(MethodBody body) =>
        body.Owner is IMethodSymbol method && engine.Bodies.Find(method) is { } current && ReferenceEquals(body.EndsAtYield ? current.FirstStep : current, body);

    private void ClearStack()
    {
        _active.Clear();
        _stack.Clear();
        _dependents.Clear();
        Reentries = 0;
        (_lowest, _hasGrown) = (int.MaxValue, false);
    }

    private static bool RestsOnItself(SummaryEntry entry)
    {
        var seen = new HashSet<SummaryEntry>();
        var pending = new Stack<SummaryEntry>(entry.Callees);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (ReferenceEquals(next, entry))
            {
                return true;
            }

            if (seen.Add(next))
            {
                foreach (var callee in next.Callees)
                {
                    pending.Push(callee);
                }
            }
        }

        return false;
    }

    private List<SummaryEntry> CallersOf(SummaryEntry callee) => _entries.FindAll(entry => entry.Callees.Contains(callee));

    // With all that rests on them, up to what is still to be confirmed and was not looked at yet.
    private void Forget(IReadOnlyList<SummaryEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var callers = new Dictionary<SummaryEntry, List<SummaryEntry>>();
        foreach (var entry in _entries)
        {
            foreach (var callee in entry.Callees)
            {
                if (!callers.TryGetValue(callee, out var known))
                {
                    callers.Add(callee, known = []);
                }

                known.Add(entry);
            }
        }

        var forgotten = new HashSet<SummaryEntry>();
        var pending = new Stack<SummaryEntry>(entries);
        while (pending.Count > 0)
        {
            var entry = pending.Pop();
            if (!(entry is { Presumed: not null, Summary: null }) && forgotten.Add(entry))
            {
                entry.Forget();
                foreach (var caller in callers.TryGetValue(entry, out var known) ? known : [])
                {
                    pending.Push(caller);
                }
            }
        }
    }
}
