using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Calls, in a callee's stead, what it calls without seeing it: delegates that lie deeper in what it was given than it looks.</summary>
internal sealed partial class BodyInterpreter
{
    private const int MostAnswerRounds = 4;

    private readonly Dictionary<int, UnseenAnswers> _unseenAnswers = [];
    private List<(int Node, AbstractValue Received)>? _unseenCalls;

    // What comes back to a callee from what it calls without seeing it, and what is put into what it calls it with. What one delegate returns
    // may be what the next is called with.
    private UnseenAnswers AnswersTo(Summary summary, EntryHeap entry, SyntaxNode site, IMethodSymbol method)
    {
        var answers = UnseenAnswers.None;
        for (var round = 0; summary.CallsUnseen && round < MostAnswerRounds; round++)
        {
            var application = new SummaryApplication(_engine, _frame, entry, summary, summary.Exit ?? summary.ThrownExit, site, method) { Answered = answers.Returned, Added = answers.Added };
            var known = answers;
            answers = answers.Join(CallUnseen(application.Called(), site));
            if (answers.Equals(known))
            {
                break;
            }
        }

        return answers;
    }

    // What a callee called without seeing what it is may be what the caller knows, and may be something else. In which order it called
    // them is not known either; several go round at least twice, so that each meets what the others left. Those that the called ones call,
    // themselves maybe, queue up behind them.
    private UnseenAnswers CallUnseen(List<(int Node, AbstractValue Received)> called, SyntaxNode site)
    {
        var answers = UnseenAnswers.None;
        if (_unseenCalls is { } queue)
        {
            queue.AddRange(called);
            foreach (var (node, _) in called)
            {
                answers = _unseenAnswers.TryGetValue(node, out var known) ? answers.Join(known) : answers;
            }

            return answers;
        }

        if (called.Count == 0)
        {
            return answers;
        }

        _unseenCalls = called;
        try
        {
            var isSettled = false;
            for (var round = 0; !isSettled && round < MostAnswerRounds; round++)
            {
                var known = answers;
                var received = new Dictionary<int, AbstractValue>();
                for (var i = 0; i < _unseenCalls.Count; i++)
                {
                    var (nodes, values) = TakeUnseen(_unseenCalls, i);
                    if (Receive(nodes, ref values, received))
                    {
                        var answer = CallUnseen(nodes, values, site);
                        answers = answers.Join(answer);
                        foreach (var node in nodes)
                        {
                            _unseenAnswers[node] = _unseenAnswers.TryGetValue(node, out var earlier) ? earlier.Join(answer) : answer;
                        }
                    }
                }

                isSettled = _unseenCalls.Count == 1 || (round > 0 && answers.Equals(known));
                _unseenCalls = [.. received.OrderBy(static pair => pair.Key).Select(static pair => (pair.Key, pair.Value))];
            }

            return answers;
        }
        finally
        {
            _unseenCalls = null;
            _unseenAnswers.Clear();
        }
    }

    // What is no delegate itself is called for what lies in it: all of it at once, since there is much of it where calls are deep.
    private (NodeSet Nodes, AbstractValue Received) TakeUnseen(List<(int Node, AbstractValue Received)> calls, int index)
    {
        var (node, received) = calls[index];
        if (UnseenTargetOf(node) is not null)
        {
            return (NodeSet.Of(node), received);
        }

        List<int> nodes = [node];
        for (var i = calls.Count - 1; i > index; i--)
        {
            if (UnseenTargetOf(calls[i].Node) is null)
            {
                nodes.Add(calls[i].Node);
                received = received.Join(calls[i].Received);
                calls.RemoveAt(i);
            }
        }

        return (NodeSet.From(nodes), received);
    }

    // Whether any of them has not been called with all of that yet.
    private static bool Receive(NodeSet nodes, ref AbstractValue values, Dictionary<int, AbstractValue> received)
    {
        foreach (var node in nodes)
        {
            values = received.TryGetValue(node, out var before) ? before.Join(values) : values;
        }

        var isNews = false;
        foreach (var node in nodes)
        {
            isNews |= !received.TryGetValue(node, out var before) || !values.Equals(before);
            received[node] = values;
        }

        return isNews;
    }

    private IMethodSymbol? UnseenTargetOf(int node) =>
        _frame.Find(node) is { } state ? state.Target ?? (state.Type as INamedTypeSymbol)?.DelegateInvokeMethod : null;

    private UnseenAnswers CallUnseen(NodeSet nodes, AbstractValue received, SyntaxNode site)
    {
        var target = UnseenTargetOf(nodes[0]);
        var before = _frame.State;
        List<AbstractValue> arguments = target is null ? [received] : [.. target.Parameters.Select((parameter, i) => ArgumentOf(received, parameter.Type, site, 300 + i))];
        var result = target is null ? InvokeUnknown(nodes, arguments, site, null) : InvokeDelegate(AbstractValue.OfNodes(nodes), arguments, site, target.ReturnType);
        var answers = _reachable
            ? new UnseenAnswers(AbstractValue.OfLabels(_frame.Reach(result)).WithRefs(EvaluatePlace(result).Refs), ReachAll(arguments).Except(received.Labels))
            : UnseenAnswers.None;
        _frame.Restore(_reachable ? _frame.Join(before, _frame.State) : before);
        _reachable = true;
        return answers;
    }

    private AbstractValue ArgumentOf(AbstractValue received, ITypeSymbol type, SyntaxNode site, int part)
    {
        var objects = NodeSet.Empty;
        foreach (var node in received.Refs)
        {
            objects = _frame.Find(node) is { Type: var actual } && (actual is null || _engine.IsAssignable(actual, type) || _engine.IsAssignable(type, actual)) ? objects.Union(NodeSet.Of(node)) : objects;
        }

        if (objects.IsEmpty)
        {
            return OpaqueOf(type, received.Labels, site, part);
        }

        // Another time it may be called with text.
        var value = AbstractValue.OfNodes(objects);
        return AbstractValue.OfLabels(received.Labels.Except(_frame.Reach(value))).WithRefs(objects);
    }

    /// <summary>What comes back from delegates that a callee calls without seeing them.</summary>
    /// <param name="Returned">What they return.</param>
    /// <param name="Added">What they put into what they are called with.</param>
    private sealed record UnseenAnswers(AbstractValue Returned, LabelSet Added)
    {
        public static readonly UnseenAnswers None = new(AbstractValue.Clean, LabelSet.Empty);

        public UnseenAnswers Join(UnseenAnswers other) =>
            new(AbstractValue.OfLabels(Returned.Labels.Union(other.Returned.Labels)).WithRefs(Returned.Refs.Union(other.Returned.Refs)), Added.Union(other.Added));
    }
}
