namespace PolicySdk.Flow.Interpretation;

/// <summary>Which way a state came, as far as it matters: how the conditions turned out that are tested again.</summary>
/// <param name="tests">The conditions.</param>
/// <param name="body">The body that tests them.</param>
internal sealed class Paths(RepeatedTests tests, MethodBody body)
{
    private const int BitsPerTest = 2;
    private const int None = -1;

    // Where the outcome of each stands: in the slot of the variable that it is, else in one of its own.
    private readonly int[] _slots =
    [
        .. tests.Flags.Select((flag, i) => tests.Variables[i].Any(body.Variables.LivesInHeap) ? None : flag is null ? body.SlotOfTest(i) : body.SlotOf(flag)),
    ];

    /// <summary>Begins with a graph: nothing has been tested, which is not the same as that nothing could be on a way that is joined.</summary>
    public void Begin(Frame frame)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            if (tests.Flags[i] is null && _slots[i] != None)
            {
                frame.SetSlot(_slots[i], AbstractValue.CleanObject);
            }
        }
    }

    /// <summary>Where the outcome of what a block tests is to be noted, where that is no variable; and whether it tests the opposite.</summary>
    public (int Slot, bool IsNegated)? NotedAt(Microsoft.CodeAnalysis.FlowAnalysis.BasicBlock block) =>
        tests.TestedBy(block) is var (test, isNegated) && tests.Flags[test] is null && _slots[test] != None ? (_slots[test], isNegated) : null;

    /// <summary>A number for how the conditions have turned out that may be tested from a block on; zero where nothing is known of any.</summary>
    public int PathTo(int ordinal, FlowState state)
    {
        var path = 0;
        for (var i = 0; i < _slots.Length; i++)
        {
            if (_slots[i] != None && state.Slots.Find(_slots[i])?.Constant?.Value is bool outcome && tests.IsTestedFrom(i, ordinal))
            {
                path |= (outcome ? 1 : 2) << (BitsPerTest * i);
            }
        }

        return path;
    }

    /// <summary>Whether nothing but the outcomes tells two states apart: nothing is gained by following both.</summary>
    public bool AreAlike(FlowState state, FlowState other)
    {
        if (!state.Objects.SameAs(other.Objects) || !state.Written.SameAs(other.Written) || !state.Slots.HasSameKeys(other.Slots))
        {
            return false;
        }

        var areAlike = true;
        state.Slots.VisitChanged(other.Slots, (slot, before, value) => areAlike &= Array.IndexOf(_slots, slot) >= 0 || value.Equals(before));
        return areAlike;
    }
}
