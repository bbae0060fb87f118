using PolicySdk.Flow.Heap;

namespace PolicySdk.Flow.Interpretation;

/// <summary>What sequences hand out while one operation enumerates them: each runs once, and one that is its own source runs until nothing is added.</summary>
internal sealed class Enumerations
{
    private const int MostRounds = 16;

    // Most operations enumerate nothing.
    private Dictionary<int, Sequence>? _sequences;
    private List<int>? _order;

    /// <summary>What a sequence hands out as far as it is known, or <see langword="null"/> where it has not run, or is no longer the same.</summary>
    public AbstractValue? Find(int node, ObjectState state)
    {
        if (_sequences is null || !_sequences.TryGetValue(node, out var sequence) || (sequence.IsDone && !ReferenceEquals(sequence.State, state)))
        {
            return null;
        }

        sequence.IsAsked |= !sequence.IsDone;
        return sequence.Elements;
    }

    /// <summary>Begins to run a sequence.</summary>
    public void Begin(int node, ObjectState state)
    {
        _sequences ??= [];
        _order ??= [];
        _sequences[node] = new Sequence(state, _order.Count);
        _order.Add(node);
    }

    /// <summary>
    /// Takes what a run of a sequence handed out; whether that is all. Where it asked for its own elements and there are more of them now, or its
    /// site has made another one, as the sequence of a tree makes those of the branches, it is to run again, and with it what it ran.
    /// </summary>
    /// <exception cref="FlowLimitException">More are added each time.</exception>
    public bool IsSettled(int node, ObjectState state, ref AbstractValue elements)
    {
        var sequence = _sequences![node];
        elements = sequence.Elements.Join(elements);
        var isAll = elements.Equals(sequence.Elements);
        if (!sequence.IsAsked || (isAll && (sequence.Rounds == MostRounds || state.Equals(sequence.State))))
        {
            sequence.Elements = elements;
            sequence.IsDone = true;
            return true;
        }

        if (++sequence.Rounds > MostRounds)
        {
            throw new FlowLimitException("the elements of a sequence that contains itself did not settle");
        }

        sequence.Elements = elements;
        sequence.State = state;
        for (var i = _order!.Count - 1; i > sequence.Position; i--)
        {
            _sequences.Remove(_order[i]);
            _order.RemoveAt(i);
        }

        return false;
    }

    private sealed class Sequence(ObjectState state, int position)
    {
        public ObjectState State { get; set; } = state;

        public int Position => position;

        public AbstractValue Elements { get; set; } = AbstractValue.Clean;

        public bool IsAsked { get; set; }

        public bool IsDone { get; set; }

        public int Rounds { get; set; }
    }
}
