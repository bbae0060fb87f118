using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>The objects that the callee made and that its caller gets to see: how long each stays one of its own.</summary>
internal sealed partial class SummaryApplication
{
    /// <summary>Objects that come up through more calls than this are told apart by their origin and their last call only.</summary>
    private const int DeepestMade = 5;

    /// <summary>So are those of a callee that hands up more objects than this.</summary>
    private const int MostMade = 100;

    /// <summary>And so are, by their type only, those of a callee that hands up more objects than this, many of them by the same calls.</summary>
    private const int MostDistinct = 24;

    private static readonly object s_byType = new();

    // The objects of a recursion would otherwise get ever longer ways.
    private readonly ResultPath? _result = isOneOfMany && entry.Node.Entry is { IsComplete: true } ? ResultPath.Result : null;
    private readonly bool _tellsApartByOrigin = entry.Node.Entry is not { IsComplete: true } || summary.Made.Count > MostMade;
    private readonly Dictionary<int, int> _made = [];
    private Dictionary<(object Maker, int Number), int>? _grouped;
    private HashSet<int>? _shared;
    private Dictionary<int, int>? _retired;
    private List<(int Node, ObjectState State)>? _parts;

    /// <summary>Whether the objects of two summaries of one body are told apart as exactly, since there are about as many of them.</summary>
    public static bool AreGroupedAlike(Summary left, Summary right) =>
        left.Made.Count > MostMade == right.Made.Count > MostMade && left.Made.Count > MostDistinct == right.Made.Count > MostDistinct;

    private void MakeAll(List<(AbstractValue Value, ResultPath? Path)> values)
    {
        // All numbers first: a new object of a site takes the number of the one before, and what refers to that one changes. The last
        // values come first: what is also stored somewhere has no way from the result.
        var order = new List<(int Number, ObjectState State)>();
        var pending = new Stack<(AbstractValue Value, ResultPath? Path)>(values);
        while (pending.Count > 0)
        {
            var (value, way) = pending.Pop();
            foreach (var node in value.Refs)
            {
                Announce(node, way, order, pending);
            }

            if (value.Place is { } place)
            {
                foreach (var target in place.Targets)
                {
                    Announce(target.Node, null, order, pending);
                }
            }

            foreach (var (key, part) in value.Parts)
            {
                pending.Push((part, Further(way, key, null)));
            }
        }

        engine.Summaries.NoteMoved(entry.Body, order.Count + (_parts?.Count ?? 0));
        foreach (var (number, state) in order)
        {
            var fields = state.Fields.Select((_, value) => Map(value));
            var made = _made[number];
            var content = new ObjectState(state.Type, state.Traits, Map(state.Own), fields, state.Target, state.Deferred, state.Length, state.Leading);
            if (_shared is not null && _shared.Contains(made))
            {
                content = content.WithTraits(content.Traits | ObjectTraits.Summary);
                content = caller.Find(made) is { } other ? other.Join(content) : content;
            }

            caller.SetObject(made, content);
        }

        var parts = _parts;
        _parts = null;
        foreach (var (node, state) in parts ?? [])
        {
            if (caller.Find(node) is { } known)
            {
                caller.SetObject(node, MergeInto(known, state, null, single: !state.IsSummary));
            }
        }
    }

    private ResultPath? Further(ResultPath? path, int key, ITypeSymbol? type) =>
        path is null || path.Length == ResultPath.Longest ? null : new ResultPath(path, key, type is null ? -1 : engine.NumberOf(type));

    private void Announce(int node, ResultPath? path, List<(int Number, ObjectState State)> order, Stack<(AbstractValue Value, ResultPath? Path)> pending)
    {
        if (node < 0 || entry.IsEntry(node) || _made.ContainsKey(node) || IsAllLyingInside(node))
        {
            return;
        }

        var state = objects?.Find(node) ?? new ObjectState(null, ObjectTraits.Opaque);
        if (OwnPart(node, order, pending) is { } own)
        {
            _made.Add(node, own);
            (_parts ??= []).Add((own, state));
            foreach (var (_, value) in state.Fields)
            {
                pending.Push((value, null));
            }

            return;
        }

        var made = Allocate(node, state, path);
        _made.Add(node, made);
        order.Add((node, state));
        foreach (var (key, value) in state.Fields)
        {
            pending.Push((value, Further(path, key, state.Type)));
        }
    }

    // What the callee read out of something that it was given is a part of what the caller gave it.
    private int? OwnPart(int node, List<(int Number, ObjectState State)> order, Stack<(AbstractValue Value, ResultPath? Path)> pending)
    {
        if (!summary.Parts.TryGetValue(node, out var part))
        {
            return null;
        }

        NodeSet whole;
        if (entry.IsEntry(part.Whole))
        {
            whole = ActualOf(part.Whole);
        }
        else
        {
            Announce(part.Whole, null, order, pending);
            whole = IsAllLyingInside(part.Whole) ? LyingInside(part.Whole) : NodeSet.Of(_made[part.Whole]);
        }

        return whole.Count == 1 && caller.ReadPart(whole[0], part.Key, part.Type).Refs is { Count: 1 } own ? own[0] : null;
    }

    private int Allocate(int node, ObjectState state, ResultPath? path)
    {
        var origin = summary.Made.TryGetValue(node, out var known) ? known with { Depth = known.Depth + 1 } : new MadeObject(entry.Body, node & ~1, 1);
        if (engine.IsCoarse)
        {
            // What a loader loaded stays apart from what others made. Delegates are what they call, and sequences what they are computed by.
            var maker = origin.Depth == 1 ? origin.Body : s_byType;
            var one = caller.AllocateShared(maker, engine.NumberOf(state.Target ?? state.Deferred ?? (object?)state.Type ?? s_byType), origin);
            (_shared ??= []).Add(one);
            return one;
        }

        (object Maker, int Number) key;
        if (path is not null && state is { Type: { } handedOut, Target: null, Deferred: null })
        {
            // Objects of which different things are known stay apart.
            var traits = state.Traits & (ObjectTraits.Exact | ObjectTraits.Opaque | ObjectTraits.View | ObjectTraits.Interior);
            key = ((path, traits), engine.NumberOf(handedOut));
        }
        else if (!_tellsApartByOrigin && origin.Depth <= DeepestMade)
        {
            return Allocate(entry.Body, node, origin);
        }
        else
        {
            // Delegates are what they call, and sequences what they are computed by.
            key = summary.Made.Count > MostDistinct && state is { Type: { } type, Target: null, Deferred: null }
                ? (s_byType, engine.NumberOf(type))
                : (origin.Body, ~origin.Node);
        }

        if ((_grouped ??= []).TryGetValue(key, out var number))
        {
            (_shared ??= []).Add(number);
            return number;
        }

        number = Allocate(key.Maker, key.Number, origin);
        _grouped.Add(key, number);
        return number;
    }

    private int Allocate(object maker, int number, MadeObject origin)
    {
        var made = caller.AllocateMade(_first, maker, number, origin, out var retired);
        if (retired >= 0)
        {
            (_retired ??= [])[made] = retired;
        }

        return made;
    }
}
