using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>
/// What a callee writes into objects of which it does not see the inside. It knows the type of what it writes to, and nothing more: whatever
/// of that type lies there may be what was meant.
/// </summary>
internal sealed partial class SummaryApplication
{
    /// <summary>The caller's delegates that the callee may have called without seeing them, and what it called them with.</summary>
    public List<(int Node, LabelSet Received)> Called { get; } = [];

    private List<ObjectState> InnerWrites(List<(AbstractValue Value, ResultPath? Path)> roots)
    {
        var written = new List<ObjectState>();
        foreach (var pair in summary.Inner ?? ImmutableDictionary<int, LabelSet>.Empty)
        {
            if (objects?.Find(pair.Key) is not { } state)
            {
                continue;
            }

            // What it carries because it lies there is no news.
            var own = Added(state.Own, pair.Value);
            if (state.Fields.IsEmpty && own.IsEmpty)
            {
                continue;
            }

            written.Add(state.WithOwn(own));
            foreach (var (_, value) in state.Fields)
            {
                roots.Add((value, null));
            }
        }

        return written;
    }

    private static LabelSet Added(LabelSet labels, LabelSet before)
    {
        var added = LabelSet.Empty;
        foreach (var (number, trace) in labels)
        {
            if (!before.Contains(number))
            {
                added = added.Add(number, trace);
            }
        }

        return added;
    }

    private void WriteInside(List<ObjectState> written)
    {
        if (written.Count == 0)
        {
            return;
        }

        foreach (var node in Inside())
        {
            foreach (var state in written)
            {
                if (caller.Find(node) is not { } known || !MayBe(known.Type, state.Type))
                {
                    continue;
                }

                if (known.Target is not null && state.Fields.Find(FieldKeys.Received) is { } received)
                {
                    Called.Add((node, Map(received.Labels)));
                }
                else if (known.Target is null)
                {
                    caller.SetObject(node, MergeInto(known, state, null, single: false));
                }
            }
        }
    }

    private bool MayBe(ITypeSymbol? type, ITypeSymbol? written) =>
        type is null || written is null || engine.IsAssignable(type, written) || engine.IsAssignable(written, type);

    // The caller's objects that lie where the callee does not look.
    private List<int> Inside()
    {
        var seen = new HashSet<int>();
        var found = new List<int>();
        var pending = new Stack<AbstractValue>();
        foreach (var (number, state) in summary.Entry)
        {
            if (state.IsInterior)
            {
                pending.Push(AbstractValue.OfNodes(ActualOf(number)));
            }
        }

        while (pending.Count > 0)
        {
            var value = pending.Pop();
            foreach (var (_, part) in value.Parts)
            {
                pending.Push(part);
            }

            if (value.Place is { } place)
            {
                pending.Push(caller.Load(place));
            }

            foreach (var node in value.Refs)
            {
                if (node == Frame.Statics || !seen.Add(node) || caller.Find(node) is not { } state)
                {
                    continue;
                }

                found.Add(node);
                foreach (var (_, field) in state.Fields)
                {
                    pending.Push(field);
                }
            }
        }

        return found;
    }
}
