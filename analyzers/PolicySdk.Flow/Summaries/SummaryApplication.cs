using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>
/// Carries a summary out at a call: the callee's objects become the caller's, its variables the labels that the caller passed.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="caller">The state at the call.</param>
/// <param name="entry">What the callee sees of it.</param>
/// <param name="summary">What the callee does.</param>
/// <param name="objects">The callee's objects when it is left.</param>
/// <param name="site">The call.</param>
/// <param name="method">The callee.</param>
/// <param name="isOneOfMany">Whether many others may be called instead, so that results are told apart by <see cref="ResultPath"/> only.</param>
internal sealed partial class SummaryApplication(
    FlowEngine engine,
    Frame caller,
    EntryHeap entry,
    Summary summary,
    IntMap<ObjectState>? objects,
    SyntaxNode site,
    IMethodSymbol method,
    bool isOneOfMany = false)
{
    private readonly SyntaxNode _first = engine.Bodies.FirstOf(site);
    private Dictionary<int, bool>? _untouched;

    // How many values were mapped, and objects that they refer to.
    private int _moved;
    private LabelSet _lastLabels;
    private LabelSet _lastMapped;

    /// <summary>A value of the callee as one of the caller.</summary>
    public AbstractValue Map(AbstractValue value)
    {
        _moved += 1 + value.Refs.Count;
        var labels = Map(value.Labels);
        var refs = MapAll(value.Refs);
        var place = value.Place is null ? null : Map(value.Place);
        var result = value.Carried(labels, refs, place);
        return value.HasParts ? result.WithParts(value.Parts.Select((_, part) => Map(part))) : result;
    }

    /// <summary>
    /// Brings the caller's objects to what they are when the callee is left, and makes those that it made and that
    /// <paramref name="result"/> or an older object leads to.
    /// </summary>
    public void MoveObjects(AbstractValue result)
    {
        var writes = new List<(int Number, ObjectState State)>();
        var roots = new List<(AbstractValue Value, ResultPath? Path)> { (result, _result) };
        foreach (var (number, state) in objects ?? default)
        {
            if (!entry.IsEntry(number))
            {
                break;
            }

            var before = summary.Entry.Find(number);
            if (!ReferenceEquals(before, state) && WithoutUntouched(number, state) is var changed && (before is null || IsChanged(changed, before)))
            {
                writes.Add((number, changed));
                foreach (var (key, value) in changed.Fields)
                {
                    if (before?.Fields.Find(key) is not { } old || !ReferenceEquals(old, value))
                    {
                        roots.Add((value, null));
                    }
                }
            }
        }

        var inner = InnerWrites(roots);
        MakeAll(roots);
        if (writes.Count > 0 || inner.Count > 0)
        {
            caller.ForgetWritten();
        }

        foreach (var (number, state) in writes)
        {
            Write(number, state, summary.Entry.Find(number));
        }

        WriteInside(inner);
        engine.AddObjects(_moved);
        _moved = 0;
    }

    // Where several of the caller's objects are one to the callee, what it has moved from one place to another looks the same to it.
    private bool IsChanged(ObjectState after, ObjectState before)
    {
        if (!after.Equals(before))
        {
            return true;
        }

        foreach (var (key, value) in after.Fields)
        {
            if (!ReferenceEquals(value, before.Fields.Find(key)) && MeansSeveral(value))
            {
                return true;
            }
        }

        return false;
    }

    private bool MeansSeveral(AbstractValue value)
    {
        foreach (var node in value.Refs)
        {
            if (entry.IsEntry(node) && entry.ActualOf(node).Count > 1)
            {
                return true;
            }
        }

        foreach (var (_, part) in value.Parts)
        {
            if (MeansSeveral(part))
            {
                return true;
            }
        }

        return false;
    }

    // A part that the callee has only read is what the caller gets when it reads it.
    private ObjectState WithoutUntouched(int number, ObjectState state)
    {
        var fields = state.Fields;
        foreach (var (key, value) in state.Fields)
        {
            if (IsUntouched(number, key, value, state))
            {
                fields = fields.Remove(key);
            }
        }

        return state.WithFields(fields);
    }

    private bool IsUntouched(int whole, int key, AbstractValue value, ObjectState parent)
    {
        if (value.Refs.Count != 1 || !value.Labels.IsEmpty || value.HasParts || value.Place is not null
            || !summary.Parts.TryGetValue(value.Refs[0], out var part) || part.Whole != whole || part.Key != key)
        {
            return false;
        }

        if ((_untouched ??= []).TryGetValue(value.Refs[0], out var known))
        {
            return known;
        }

        _untouched[value.Refs[0]] = false;
        if (objects?.Find(value.Refs[0]) is not { } state || !state.Own.Equals(parent.Own) || state.Length != ObjectState.UnknownLength)
        {
            return false;
        }

        foreach (var (inner, content) in state.Fields)
        {
            if (!IsUntouched(value.Refs[0], inner, content, state))
            {
                return false;
            }
        }

        return _untouched[value.Refs[0]] = true;
    }

    // The caller's objects that an entry number stands for, under the numbers that they have by now.
    private NodeSet ActualOf(int number) => UnderPresentNumbers(entry.ActualOf(number));

    private NodeSet UnderPresentNumbers(NodeSet nodes)
    {
        if (_retired is null)
        {
            return nodes;
        }

        List<int>? present = null;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (_retired.TryGetValue(nodes[i], out var retired))
            {
                present ??= [.. nodes];
                present[i] = retired;
            }
        }

        return present is null ? nodes : NodeSet.From(present);
    }

    /// <summary>Adds what reaches the callee's consumption points to the caller's.</summary>
    public void MoveEvents(EventLog log)
    {
        foreach (var pair in summary.Events.Events)
        {
            var labels = LabelSet.Empty;
            foreach (var (number, trace) in pair.Value)
            {
                var label = engine.Labels[number];
                if (label.IsVariable)
                {
                    labels = labels.Union(MapVariable(label, trace, staysInside: true));
                }
                else if (pair.Key.Declarer is null || !pair.Key.Besides.IsEmpty)
                {
                    // What the callee loaded itself waits for a caller that says what it is for, or what is no part of it.
                    labels = labels.Add(number, trace);
                }
            }

            if (!labels.IsEmpty)
            {
                var key = pair.Key.Declarer is null && log.Declarer is { } declarer ? pair.Key with { Declarer = declarer } : pair.Key;
                log.Add(key.Besides.IsEmpty ? key : key with { Besides = Map(key.Besides) }, labels);
            }
        }
    }

    private void Write(int number, ObjectState after, ObjectState? before)
    {
        var actual = ActualOf(number);
        var single = actual.Count == 1 && !after.IsSummary;
        foreach (var node in actual)
        {
            if (caller.Find(node) is not { } state)
            {
                state = new ObjectState(null, ObjectTraits.None);
            }

            caller.SetObject(node, MergeInto(state, after, before, single));
            if (state.IsView && !after.IsView)
            {
                var added = before is null ? after.Own : after.Own.Except(before.Own);
                WriteThrough(node, after.Fields.Select((key, value) => engine.Fields.IsElement(key) ? Map(value) : value), Map(added));
            }
        }
    }

    // Who does not look into a view does not see that it is one: what it puts in is put into what the view shows.
    private void WriteThrough(int view, IntMap<AbstractValue> fields, LabelSet added)
    {
        foreach (var (key, value) in fields)
        {
            if (engine.Fields.IsElement(key))
            {
                caller.WriteField(view, FieldKeys.AnyElement, value, single: false);
            }
        }

        if (!added.IsEmpty)
        {
            caller.WriteField(view, FieldKeys.AnyElement, AbstractValue.OfLabels(added), single: false);
        }
    }

    private ObjectState MergeInto(ObjectState state, ObjectState after, ObjectState? before, bool single)
    {
        var fields = state.Fields;
        foreach (var (key, value) in after.Fields)
        {
            if (before?.Fields.Find(key) is { } old && ReferenceEquals(old, value))
            {
                continue;
            }

            var mapped = Map(value);
            var known = fields.Find(key);
            fields = fields.Set(key, single || known is null ? mapped : known.Join(mapped));
        }

        if (single && before is not null)
        {
            foreach (var (key, _) in before.Fields)
            {
                if (after.Fields.Find(key) is null)
                {
                    fields = fields.Remove(key);
                }
            }
        }

        var own = Map(after.Own);
        var emptied = single && before is { IsOpaque: true } && !after.IsOpaque;

        // A constructor may have made the object one that shows the elements of another.
        var added = after.Traits & (single ? ObjectTraits.Opaque | ObjectTraits.View : ObjectTraits.Opaque);
        return new ObjectState(
            state.Type ?? after.Type,
            emptied ? (state.Traits & ~ObjectTraits.Opaque) | (added & ObjectTraits.View) : state.Traits | added,
            single ? own : state.Own.Union(own),
            fields,
            state.Target ?? after.Target,
            emptied ? null : state.Deferred,
            single ? after.Length : ObjectState.UnknownLength,
            single ? after.Leading : 0);
    }

    private LabelSet Map(LabelSet labels)
    {
        if (labels.IsEmpty)
        {
            return labels;
        }

        // What one object holds often came in one way.
        if (labels.SameAs(_lastLabels))
        {
            return _lastMapped;
        }

        var mapped = LabelSet.Empty;
        foreach (var (number, trace) in labels)
        {
            var label = engine.Labels[number];
            mapped = label.IsVariable
                ? mapped.Union(MapVariable(label, trace))
                : mapped.Add(number, trace.Then(TraceStep.Returned, _first, method));
        }

        (_lastLabels, _lastMapped) = (labels, mapped);
        return mapped;
    }

    private LabelSet MapVariable(Label label, Trace inner, bool staysInside = false)
    {
        var passed = label.Variable switch
        {
            Label.Answers => Answered.Labels,
            Label.Additions => Added,
            _ => entry.VariableOf(label.Variable),
        };
        var entered = inner.Length == 0 && !staysInside ? passed : passed.Enter(inner, _first, method);
        return (label.IsScoped ? entered.WithScope(engine.Labels) : entered).Change(engine.Labels, label.Stage, label.Narrowing);
    }

    private NodeSet MapAll(NodeSet nodes)
    {
        if (nodes.IsEmpty)
        {
            return nodes;
        }

        var mapped = NodeSet.Empty;
        foreach (var node in nodes)
        {
            mapped = mapped.Union(MapNode(node));
        }

        return mapped;
    }

    private Place Map(Place place)
    {
        var targets = new SortedSet<Storage>();
        foreach (var target in place.Targets)
        {
            if (target.IsSlot)
            {
                continue;
            }

            foreach (var node in MapNode(target.Node))
            {
                targets.Add(new Storage(node, target.Key));
            }
        }

        return new Place([.. targets], place.Parts);
    }

    private NodeSet MapNode(int node)
    {
        if (entry.IsEntry(node))
        {
            return ActualOf(node);
        }

        if (IsAllLyingInside(node))
        {
            return LyingInside(node);
        }

        if (!_made.ContainsKey(node))
        {
            MakeAll([(AbstractValue.OfNode(node), null)]);
        }

        var made = NodeSet.Of(_made[node]);
        return IsInner(node) || !Answered.Refs.IsEmpty ? made.Union(LyingInside(node)).Union(AnsweredAs(node)) : made;
    }
}
