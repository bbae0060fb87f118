using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>
/// What a callee does to objects of which it does not see the inside: what it hands out of there, writes to and calls. It knows the type of
/// what it has there, and nothing more: whatever of that type lies there may be what was meant.
/// </summary>
internal sealed partial class SummaryApplication
{
    /// <summary>What comes back from the delegates that the callee calls without seeing them.</summary>
    public AbstractValue Answered { get; init; } = AbstractValue.Clean;

    /// <summary>What these put into what they are called with.</summary>
    public LabelSet Added { get; init; }

    private List<int>? _inside;
    private bool? _seesAll;
    private Dictionary<int, (NodeSet Nodes, int Retired)>? _lyingOf;
    private Dictionary<ITypeSymbol, (NodeSet Nodes, int Retired)>? _lying;

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
            var own = state.Own.Except(pair.Value);
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

    private void WriteInside(List<ObjectState> written)
    {
        foreach (var state in written)
        {
            var mapped = state.WithOwn(Map(state.Own)).WithFields(state.Fields.Select((_, value) => Map(value)));
            var nodes = LyingInside(state.Type);
            engine.AddObjects(nodes.Count);
            foreach (var node in nodes)
            {
                if (caller.Find(node) is { Target: null } known)
                {
                    caller.SetObject(node, WithAdded(known, mapped));
                    if (known.IsView)
                    {
                        WriteThrough(node, mapped.Fields, mapped.Own);
                    }
                }
            }
        }
    }

    private static ObjectState WithAdded(ObjectState state, ObjectState added)
    {
        var fields = state.Fields.Merge(added.Fields, static (_, known, value) => known.Join(value), static (_, value, _) => value);
        var own = state.Own.Union(added.Own);
        var traits = state.Traits | (added.Traits & ObjectTraits.Opaque);
        return fields.SameAs(state.Fields) && own.SameAs(state.Own) && traits == state.Traits && state.Length == ObjectState.UnknownLength && state.Leading == 0
            ? state
            : new ObjectState(state.Type ?? added.Type, traits, own, fields, state.Target ?? added.Target, state.Deferred);
    }

    /// <summary>
    /// The caller's objects that the callee may have called without seeing them, and what it called them with. Where it does not know that
    /// it is a delegate what it calls (a <c>Lazy</c> holds one), each that lies there may be meant.
    /// </summary>
    public List<(int Node, AbstractValue Received)> Called()
    {
        var called = new List<(int Node, AbstractValue Received)>();
        foreach (var (number, state) in objects ?? default)
        {
            if (state.Fields.Find(FieldKeys.Received) is not { } received || !IsUnseen(number, out var before) || ReferenceEquals(before?.Fields.Find(FieldKeys.Received), received))
            {
                continue;
            }

            var values = Map(received);
            foreach (var node in MeantBy(number, state.Type))
            {
                if (caller.Find(node) is { } known && (known.Target is not null || (known.IsInterior && FlowEngine.MayHoldDelegates(known.Type))))
                {
                    called.Add((node, values));
                }
            }
        }

        return called;
    }

    private NodeSet MeantBy(int number, ITypeSymbol? type)
    {
        var isDelegate = type is { TypeKind: TypeKind.Delegate };
        return entry.IsEntry(number) && (isDelegate || type is null) ? ActualOf(number)
            : isDelegate ? LyingInside(type)
            : NodeSet.From([.. (_inside ??= Inside()).OrderBy(static node => node)]);
    }

    // What came back from a delegate is what the caller got when it called it in the callee's stead.
    private NodeSet AnsweredAs(int node)
    {
        var answered = NodeSet.Empty;
        if (!Answered.Refs.IsEmpty && summary.Answers?.Contains(node) is true && objects?.Find(node)?.Type is { } type)
        {
            foreach (var each in UnderPresentNumbers(Answered.Refs))
            {
                answered = caller.Find(each) is { } state && MayBe(state, type) ? answered.Union(NodeSet.Of(each)) : answered;
            }
        }

        return answered;
    }

    private bool IsUnseen(int number, out ObjectState? before)
    {
        before = entry.IsEntry(number) ? summary.Entry.Find(number) : null;
        return before is { IsInterior: true } || IsInner(number);
    }

    // Whether the caller has all that it may be: of what came from elsewhere it knows only the parts that it has read.
    private bool IsAllLyingInside(int node) => IsInner(node) && !LyingInside(node).IsEmpty && (_seesAll ??= SeesAll());

    private bool SeesAll()
    {
        foreach (var inside in _inside!)
        {
            if (caller.Find(inside) is { IsOpaque: true, IsInterior: false })
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInner(int node) => summary.Inner is { Count: > 0 } inner && inner.ContainsKey(node);

    // What one of the callee's objects stands for that lies deeper in what it was given than it looks.
    private NodeSet LyingInside(int node)
    {
        if (!IsInner(node))
        {
            return NodeSet.Empty;
        }

        var retired = _retired?.Count ?? 0;
        if ((_lyingOf ??= []).TryGetValue(node, out var known) && known.Retired == retired)
        {
            return known.Nodes;
        }

        var lying = LyingInside(objects?.Find(node)?.Type);
        _lyingOf[node] = (lying, retired);
        return lying;
    }

    private NodeSet LyingInside(ITypeSymbol? type)
    {
        if (type is null)
        {
            return NodeSet.Empty;
        }

        var retired = _retired?.Count ?? 0;
        if (!(_lying ??= new(SymbolEqualityComparer.Default)).TryGetValue(type, out var lying))
        {
            var nodes = new SortedSet<int>();
            foreach (var node in _inside ??= Inside())
            {
                if (caller.Find(node) is not { } state)
                {
                    continue;
                }

                if (MayBe(state, type))
                {
                    nodes.Add(node);
                }

                // The caller does not look as deep itself.
                if (state.IsInterior)
                {
                    nodes.Add(caller.ReadInterior(node, state, type));
                }
            }

            engine.AddObjects(_inside.Count);
            lying = (NodeSet.From([.. nodes]), -1);
        }

        if (lying.Retired != retired)
        {
            lying = (UnderPresentNumbers(lying.Nodes), retired);
            _lying[type] = lying;
        }

        return lying.Nodes;
    }

    // Variables are no objects, a delegate may have any of the types of its kind, and an array stands for the spans that show it.
    private bool MayBe(ObjectState known, ITypeSymbol type) =>
        known.Type is { } other ? engine.IsAssignable(other, type) || engine.IsAssignable(type, other) || (other is IArrayTypeSymbol && engine.IsSpanLike(type))
        : known.Target is not null ? type.TypeKind == TypeKind.Delegate || type.SpecialType is SpecialType.System_Object or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate
        : known.Fields.Find(FieldKeys.VariableContent) is null;

    // The caller's objects that lie where the callee does not look.
    private List<int> Inside()
    {
        var seen = new HashSet<int>();
        var places = new HashSet<Place>();
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

            if (value.Place is { } place && places.Add(place))
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
                foreach (var (key, field) in state.Fields)
                {
                    // What a delegate was called with does not lie in it.
                    if (key != FieldKeys.Received)
                    {
                        pending.Push(field);
                    }
                }
            }
        }

        engine.AddObjects(found.Count);
        return found;
    }
}
