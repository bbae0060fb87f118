namespace PolicySdk.Licensing;

/// <summary>
/// Finds what <see cref="NearestUse"/> finds, for the uses that are asked in bulk: nothing excepted, no performer named, all licenses in force. For
/// these, whether a changed use is allowed shows on rows of bits, so no use is made before the one that is found.
/// </summary>
internal sealed class PlainNearest
{
    private const int MostSteps = 200_000;

    private static readonly int Dimensions = Vocabulary.Dimensions.Length;

    private readonly NearestSpace _shared;
    private readonly RuleSpace _space;
    private readonly Use _use;
    private readonly TermSet[] _own;
    private readonly RowClass?[] _chosen = new RowClass[Dimensions];

    // For each dimension the rules that match what is chosen in those before it; while one change is tried, what the others say.
    private readonly ulong[] _matching;
    private ulong[] _reach = [];
    private RowClass?[]? _best;
    private int _bestCost = int.MaxValue;
    private int _steps;

    private PlainNearest(NearestSpace shared, Use use)
    {
        _shared = shared;
        _space = shared.Space;
        _use = use;
        _matching = new ulong[(Dimensions + 1) * _space.Words];
        _own =
        [
            shared.SetOf(use.Capability),
            shared.SetOf(use.Context),
            shared.SetOf(use.DataCategories.IsEmpty ? shared.Licenses[0].DataCategories : use.DataCategories),
            shared.SetOf(use.Operation),
            shared.SetOf(use.Territories),
            shared.SetOf(use.Recipients),
        ];
    }

    /// <summary>Looks for the nearest use.</summary>
    /// <param name="shared">The licenses.</param>
    /// <param name="use">The use that is denied.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="first">Dimensions in which a single change is taken before one in any other.</param>
    /// <param name="nearest">The nearest use; null if there is none.</param>
    /// <returns>False for a use that is not plain.</returns>
    public static bool TryFind(NearestSpace shared, Use use, CalendarDate asOf, ImmutableArray<Dimension> first, out Use? nearest)
    {
        nearest = null;
        if (!use.Except.IsEmpty || !use.Performers.IsEmpty || use.Stage == Stage.Synthetic
            || (use.DataCategories.IsEmpty && shared.Licenses.Count != 1) || !shared.AreAllInForce(asOf))
        {
            return false;
        }

        nearest = new PlainNearest(shared, use).Find(first);
        return true;
    }

    private Use? Find(ImmutableArray<Dimension> first)
    {
        foreach (var dimension in first)
        {
            if (ChangeOne(dimension) is { } changed)
            {
                return changed;
            }
        }

        foreach (var dimension in Vocabulary.Dimensions)
        {
            if (!first.Contains(dimension) && ChangeOne(dimension) is { } changed)
            {
                return changed;
            }
        }

        FillReach();
        _matching.AsSpan(0, _space.Words).Fill(ulong.MaxValue);
        for (var changes = 2; changes <= Dimensions && _best is null; changes++)
        {
            Search(0, changes, 0);
        }

        return _best is null ? null : Apply(_best);
    }

    private Use? ChangeOne(Dimension dimension)
    {
        var rest = _matching.AsSpan(0, _space.Words);
        var some = _matching.AsSpan(_space.Words, _space.Words);
        rest.Fill(ulong.MaxValue);
        some.Fill(ulong.MaxValue);
        for (var i = 0; i < Dimensions; i++)
        {
            if (i != (int)dimension)
            {
                And(rest, _own[i].Own, rest);
                And(some, _own[i].Some, some);
            }
        }

        if (_space.IsHopeless(some))
        {
            return null;
        }

        var own = _own[(int)dimension];
        if (own.Terms.Length > 1 && Kept(own, dimension, rest, some) is { IsEmpty: false } kept)
        {
            return _use.With(dimension, kept);
        }

        foreach (var other in own.Others)
        {
            if (IsAllowed(dimension, other.Rules, rest, some))
            {
                return _use.With(dimension, other.Terms);
            }
        }

        return null;
    }

    /// <summary>Of several members of a set those that are allowed alone.</summary>
    private ImmutableArray<Term> Kept(TermSet own, Dimension dimension, ReadOnlySpan<ulong> rest, ReadOnlySpan<ulong> some)
    {
        var kept = ImmutableArray<Term>.Empty;
        for (var i = 0; i < own.Terms.Length; i++)
        {
            kept = IsAllowed(dimension, own.Rows[i], rest, some) ? kept.Add(own.Terms[i]) : kept;
        }

        return kept;
    }

    /// <summary>Whether the use is allowed with another row in one dimension.</summary>
    private bool IsAllowed(Dimension dimension, ulong[] row, ReadOnlySpan<ulong> rest, ReadOnlySpan<ulong> some) =>
        !_space.AnyForbid(rest, row) && _space.AnyPermit(some, row) && (_space.AnyPermit(rest, row) || AreAtomsCovered(dimension, row));

    /// <summary>Whether every atom has a Permit in every license, where no Permit has all atoms.</summary>
    private bool AreAtomsCovered(Dimension dimension, ulong[] row)
    {
        Span<ulong> atom = stackalloc ulong[Math.Min(_space.Words, 64)];
        if (_space.Words > atom.Length)
        {
            atom = new ulong[_space.Words];
        }

        ulong[][] changed = [row];
        foreach (var data in RowsOf(Dimension.DataCategory))
        {
            foreach (var territory in RowsOf(Dimension.Territory))
            {
                foreach (var recipient in RowsOf(Dimension.Recipient))
                {
                    And(data, territory, atom);
                    And(atom, recipient, atom);
                    And(atom, RowsOf(Dimension.Capability)[0], atom);
                    And(atom, RowsOf(Dimension.Context)[0], atom);
                    And(atom, RowsOf(Dimension.Operation)[0], atom);
                    if (_space.IsHopeless(atom))
                    {
                        return false;
                    }
                }
            }
        }

        return true;

        ulong[][] RowsOf(Dimension each) => each == dimension ? changed : _own[(int)each].Rows;
    }

    /// <summary>
    /// Works out which Permits can be reached: for each dimension and number of changes those that miss the use in no more of the dimensions from
    /// there on.
    /// </summary>
    private void FillReach()
    {
        var words = _space.Words;
        _reach = new ulong[(Dimensions + 1) * (Dimensions + 1) * words];
        _reach.AsSpan(Dimensions * (Dimensions + 1) * words).Fill(ulong.MaxValue);
        for (var dimension = Dimensions - 1; dimension >= 0; dimension--)
        {
            var own = _own[dimension].Own;
            for (var changes = 0; changes <= Dimensions; changes++)
            {
                for (var word = 0; word < words; word++)
                {
                    var reached = own[word] & _reach[ReachAt(dimension + 1, changes) + word];
                    reached |= changes > 0 ? _reach[ReachAt(dimension + 1, changes - 1) + word] : 0;
                    _reach[ReachAt(dimension, changes) + word] = reached;
                }
            }
        }
    }

    private int ReachAt(int dimension, int changes) => ((dimension * (Dimensions + 1)) + changes) * _space.Words;

    private void Search(int dimension, int changes, int cost)
    {
        var matching = _matching.AsSpan(dimension * _space.Words, _space.Words);
        if (cost >= _bestCost || _steps++ > MostSteps || !_space.AnyPermit(matching, _reach.AsSpan(ReachAt(dimension, changes), _space.Words)))
        {
            return;
        }

        if (dimension == Dimensions)
        {
            if (changes == 0 && _space.Allows(matching))
            {
                (_best, _bestCost) = ((RowClass?[])_chosen.Clone(), cost);
            }

            return;
        }

        var next = _matching.AsSpan((dimension + 1) * _space.Words, _space.Words);
        if (Dimensions - dimension > changes)
        {
            _chosen[dimension] = null;
            And(matching, _own[dimension].Own, next);
            Search(dimension + 1, changes, cost);
        }

        if (changes == 0)
        {
            return;
        }

        var reach = _reach.AsSpan(ReachAt(dimension + 1, changes - 1), _space.Words);
        foreach (var other in _own[dimension].Others)
        {
            if (cost + other.Cost >= _bestCost)
            {
                break;
            }

            And(matching, other.Rules, next);
            if (_space.AnyPermit(next, reach))
            {
                _chosen[dimension] = other;
                Search(dimension + 1, changes - 1, cost + other.Cost);
            }
        }
    }

    private Use Apply(RowClass?[] chosen)
    {
        var use = _use;
        for (var i = 0; i < Dimensions; i++)
        {
            use = chosen[i] is { } other ? use.With((Dimension)i, other.Terms) : use;
        }

        return use;
    }

    private static void And(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> and)
    {
        for (var word = 0; word < and.Length; word++)
        {
            and[word] = left[word] & right[word];
        }
    }
}
