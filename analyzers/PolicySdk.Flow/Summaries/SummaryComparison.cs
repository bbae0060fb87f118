using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>Whether two summaries of one body in one context, of two states of its code, are the same to whoever calls it.</summary>
internal sealed class SummaryComparison
{
    private readonly Summary _before;
    private readonly Summary _now;

    private SummaryComparison(Summary before, Summary now) => (_before, _now) = (before, now);

    /// <summary>Whether a caller cannot tell them apart. How data got where it is, other than what it is, does not count.</summary>
    public static bool AreAlike(Summary before, Summary now) => new SummaryComparison(before, now).AreAlike();

    private bool AreAlike() =>
        _before.Failure is null && _now.Failure is null
        && _before.MayThrow == _now.MayThrow
        && _before.IsEndless == _now.IsEndless
        && !_before.CallsUnseen && !_now.CallsUnseen
        && SummaryApplication.AreGroupedAlike(_before, _now)
        && _before.Returned.Equals(_now.Returned)
        && Equals(_before.Thrown, _now.Thrown)
        && _before.Events.Covers(_now.Events) && _now.Events.Covers(_before.Events)
        && AreAlike(_before.Exit, _now.Exit)
        && AreAlike(_before.ThrownExit, _now.ThrownExit)
        && AreAlike(_before.Yielded, _now.Yielded)
        && AreAlike(_before.Left, _now.Left);

    private bool AreAlike(IntMap<ObjectState>? before, IntMap<ObjectState>? now)
    {
        if (before is not { } left || now is not { } right)
        {
            return before.HasValue == now.HasValue;
        }

        var pending = new Stack<AbstractValue>();
        pending.Push(_now.Returned);
        if (_now.Thrown is { } thrown)
        {
            pending.Push(thrown);
        }

        // What is written to what lies deeper than is looked nothing else leads to.
        foreach (var node in (_before.Inner?.Keys ?? []).Concat(_now.Inner?.Keys ?? []))
        {
            pending.Push(AbstractValue.OfNode(node));
        }

        return AreWrittenAlike(left, right, pending) && AreMadeAlike(left, right, pending);
    }

    // What came in, as far as it is no longer as it came.
    private bool AreWrittenAlike(IntMap<ObjectState> left, IntMap<ObjectState> right, Stack<AbstractValue> pending)
    {
        foreach (var (number, _) in left)
        {
            if (number < Frame.FirstFresh && IsWritten(number, left, _before) && !IsWritten(number, right, _now))
            {
                return false;
            }
        }

        foreach (var (number, state) in right)
        {
            if (number >= Frame.FirstFresh || !IsWritten(number, right, _now))
            {
                continue;
            }

            if (!IsWritten(number, left, _before) || !AreWrittenAlike(number, left.Find(number)!, state))
            {
                return false;
            }

            foreach (var (_, value) in state.Fields)
            {
                pending.Push(value);
            }
        }

        return true;
    }

    private static bool IsWritten(int number, IntMap<ObjectState> objects, Summary summary) =>
        objects.Find(number) is { } state && !ReferenceEquals(state, summary.Entry.Find(number));

    // A field that was set to what it was is set nonetheless: to callers for whom several objects are one here, it may be another value.
    private bool AreWrittenAlike(int number, ObjectState left, ObjectState right)
    {
        if (!left.Equals(right))
        {
            return false;
        }

        var (leftEntry, rightEntry) = (EntryOf(_before, number), EntryOf(_now, number));
        foreach (var (key, value) in right.Fields)
        {
            if (ReferenceEquals(value, rightEntry.Find(key)) != ReferenceEquals(left.Fields.Find(key), leftEntry.Find(key)))
            {
                return false;
            }
        }

        return true;
    }

    private static IntMap<AbstractValue> EntryOf(Summary summary, int number) =>
        number == Frame.Statics ? summary.Statics : summary.Entry.Find(number)?.Fields ?? default;

    // What a caller gets to see of what was made here.
    private bool AreMadeAlike(IntMap<ObjectState> left, IntMap<ObjectState> right, Stack<AbstractValue> pending)
    {
        var seen = new HashSet<int>();
        while (pending.Count > 0)
        {
            var value = pending.Pop();
            foreach (var (_, part) in value.Parts)
            {
                pending.Push(part);
            }

            foreach (var node in NodesOf(value))
            {
                if (!seen.Add(node))
                {
                    continue;
                }

                if (!AreOfOneOrigin(node) || (node >= Frame.FirstFresh && !Equals(left.Find(node), right.Find(node))))
                {
                    return false;
                }

                foreach (var (_, content) in right.Find(node)?.Fields ?? default)
                {
                    pending.Push(content);
                }
            }
        }

        return true;
    }

    private static IEnumerable<int> NodesOf(AbstractValue value)
    {
        foreach (var node in value.Refs)
        {
            yield return node;
        }

        foreach (var target in value.Place?.Targets ?? [])
        {
            yield return target.Node;
        }
    }

    private bool AreOfOneOrigin(int node) =>
        Equals(Find(_before.Made, node), Find(_now.Made, node))
        && Equals(Find(_before.Parts, node), Find(_now.Parts, node))
        && _before.Inner?.ContainsKey(node) == _now.Inner?.ContainsKey(node)
        && (_before.Inner is null || !_before.Inner.TryGetValue(node, out var labels) || labels.Equals(_now.Inner![node]))
        && _before.Answers?.Contains(node) == _now.Answers?.Contains(node);

    private static T? Find<T>(IReadOnlyDictionary<int, T> map, int node)
        where T : class => map.TryGetValue(node, out var value) ? value : null;
}
