namespace PolicySdk.Licensing;

/// <summary>
/// Finds what <see cref="NearestUse"/> finds, for the uses that are asked in bulk: nothing excepted, no performer named, all licenses in force. For
/// these, whether a changed use is allowed shows on rows of bits, so no use is made before the one that is found.
/// </summary>
/// <remarks>
/// Every atom of the use has a lane of bits of its own: it is allowed if each lane keeps a Permit and no lane a Forbid. A search is followed only while
/// every lane still has a Permit that can be reached with the changes that are left.
/// </remarks>
internal ref partial struct PlainNearest
{
    private const int MostSteps = 200_000;
    private const int MostLanes = 64;
    private const int WordsOnStack = 2048;
    private const int OfUse = -1;

    private static readonly int Dimensions = Vocabulary.Dimensions.Length;

    private readonly RuleSpace _space;
    private readonly Use _use;
    private readonly TermSet[] _own;

    // How many words a set of rules takes, and all lanes together.
    private readonly int _words;
    private readonly int _width;

    // Licenses whose rules fit into a word each are what is asked most; then every word of a lane is a license.
    private readonly bool _isNarrow;
    private readonly ReadOnlySpan<ulong> _permits;
    private readonly ReadOnlySpan<ulong> _forbids;

    // For each dimension the rules that match what the use says, lane by lane.
    private readonly Span<ulong> _rows;

    // For each dimension the rules that match what is chosen in those before it; while one change is tried, what the others say.
    private readonly Span<ulong> _matching;

    // For each dimension and number of changes the Permits that miss the use in no more of the dimensions from there on.
    private readonly Span<ulong> _reach;
    // For each dimension the place of what is chosen among the others, or OfUse.
    private readonly Span<int> _chosen;
    private readonly Span<int> _best;

    // For each dimension where the changes begin among the others, and what a change there or behind it costs at least.
    private readonly Span<int> _starts;
    private readonly Span<int> _least;
    private bool _isFound;
    private int _bestCost = int.MaxValue;
    private int _steps;

    private PlainNearest(RuleSpace space, Use use, TermSet[] own, int lanes, Span<ulong> scratch, Span<int> choices)
    {
        _space = space;
        _use = use;
        _own = own;
        _words = space.Words;
        _width = lanes * _words;
        _isNarrow = space.IsNarrow;
        _permits = space.Permits;
        _forbids = space.Forbids;
        _rows = scratch.Slice(0, Dimensions * _width);
        _matching = scratch.Slice(_rows.Length, (Dimensions + 1) * _width);
        _reach = scratch.Slice(_rows.Length + _matching.Length);
        _chosen = choices.Slice(0, Dimensions);
        _best = choices.Slice(Dimensions, Dimensions);
        _starts = choices.Slice(2 * Dimensions, Dimensions);
        _least = choices.Slice(3 * Dimensions);
        FillCosts();
        FillRows(lanes);
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
        if (!use.Except.IsEmpty || !use.Performers.IsEmpty || use.Stage == Stage.Synthetic || !shared.AreAllInForce(asOf))
        {
            return false;
        }

        TermSet[] own =
        [
            shared.SetOf(use.Capability),
            shared.SetOf(use.Context),
            use.DataCategories.IsEmpty ? shared.UnsaidData : shared.SetOf(use.DataCategories),
            shared.SetOf(use.Operation),
            shared.SetOf(use.Territories),
            shared.SetOf(use.Recipients),
        ];
        var lanes = 1;
        foreach (var set in own)
        {
            lanes = Math.Min(lanes * set.Atoms.Length, MostLanes + 1);
        }

        if (lanes > MostLanes)
        {
            return false;
        }

        var words = (Dimensions + Dimensions + 1 + ((Dimensions + 1) * (Dimensions + 1))) * lanes * shared.Space.Words;
        Span<ulong> scratch = words <= WordsOnStack ? stackalloc ulong[words] : new ulong[words];
        Span<int> choices = stackalloc int[(4 * Dimensions) + 1];
        nearest = new PlainNearest(shared.Space, use, own, lanes, scratch, choices).Find(first);
        return true;
    }

    private Use? Find(ImmutableArray<Dimension> first)
    {
        FillReach();
        if (CanReach(0, 1))
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
        }

        _matching.Slice(0, _width).Fill(ulong.MaxValue);
        for (var changes = 2; changes <= Dimensions && !_isFound; changes++)
        {
            if (!CanReach(0, changes))
            {
                continue;
            }

            if (_isNarrow && _width == 1)
            {
                SearchWord(0, changes, 0, ulong.MaxValue);
            }
            else
            {
                Search(0, changes, 0);
            }
        }

        return _isFound ? Apply() : null;
    }

    private readonly void FillRows(int lanes)
    {
        var below = lanes;
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            var atoms = _own[dimension].Atoms;
            below /= atoms.Length;
            for (var lane = 0; lane < lanes; lane++)
            {
                atoms[lane / below % atoms.Length].AsSpan().CopyTo(_rows.Slice((dimension * _width) + (lane * _words)));
            }
        }
    }

    private readonly void FillCosts()
    {
        _least[Dimensions] = int.MaxValue;
        for (var dimension = Dimensions - 1; dimension >= 0; dimension--)
        {
            // Of one term the nearest other is that term again, which is no change; of several it is one of them.
            var costs = _own[dimension].OtherCosts;
            var start = 0;
            while (_own[dimension].Terms.Length == 1 && start < costs.Length && costs[start] == 0)
            {
                start++;
            }

            _starts[dimension] = start;
            _least[dimension] = start < costs.Length ? Math.Min(costs[start], _least[dimension + 1]) : _least[dimension + 1];
        }
    }

    /// <summary>Whether so many changes from a dimension on can cost less than the best use that was found.</summary>
    private readonly bool CanBeBetter(int dimension, int changes, int cost) =>
        changes == 0 ? cost < _bestCost : _least[dimension] < int.MaxValue && cost + ((long)changes * _least[dimension]) < _bestCost;

    private readonly void FillReach()
    {
        _reach.Slice(ReachAt(Dimensions, 0)).Fill(ulong.MaxValue);
        for (var dimension = Dimensions - 1; dimension >= 0; dimension--)
        {
            for (var changes = 0; changes <= Dimensions; changes++)
            {
                for (var word = 0; word < _width; word++)
                {
                    var reached = _rows[(dimension * _width) + word] & _reach[ReachAt(dimension + 1, changes) + word];
                    reached |= changes > 0 ? _reach[ReachAt(dimension + 1, changes - 1) + word] : 0;
                    _reach[ReachAt(dimension, changes) + word] = reached;
                }
            }
        }
    }

    private readonly int ReachAt(int dimension, int changes) => ((dimension * (Dimensions + 1)) + changes) * _width;

    /// <summary>Whether in every lane every license has a Permit that misses the use in no more than so many dimensions.</summary>
    private readonly bool CanReach(int dimension, int changes) => HavePermits(_reach.Slice(ReachAt(dimension, changes), _width));

    private readonly Use? ChangeOne(Dimension dimension)
    {
        var rest = _matching.Slice(0, _width);
        rest.Fill(ulong.MaxValue);
        for (var i = 0; i < Dimensions; i++)
        {
            if (i != (int)dimension)
            {
                And(rest, _rows.Slice(i * _width, _width), rest);
            }
        }

        if (!HavePermits(rest))
        {
            return null;
        }

        var own = _own[(int)dimension];
        if (own.Terms.Length > 1 && Kept(own, rest) is { IsEmpty: false } kept)
        {
            return _use.With(dimension, kept);
        }

        foreach (var other in own.Others)
        {
            if (IsAllowed(rest, other.Rules))
            {
                return _use.With(dimension, other.Terms);
            }
        }

        return null;
    }

    /// <summary>Of several members of a set those that are allowed alone.</summary>
    private readonly ImmutableArray<Term> Kept(TermSet own, ReadOnlySpan<ulong> rest)
    {
        var kept = ImmutableArray<Term>.Empty;
        for (var i = 0; i < own.Terms.Length; i++)
        {
            kept = IsAllowed(rest, own.Rows[i]) ? kept.Add(own.Terms[i]) : kept;
        }

        return kept;
    }

    private readonly Use Apply()
    {
        // Data that the use leaves unsaid stays unsaid.
        var data = _best[(int)Dimension.DataCategory] == OfUse ? _use.DataCategories : TermsOf(Dimension.DataCategory);
        return _use with
        {
            Capability = TermsOf(Dimension.Capability)[0],
            Context = TermsOf(Dimension.Context)[0],
            DataCategories = data,
            Operation = TermsOf(Dimension.Operation)[0],
            Territories = TermsOf(Dimension.Territory),
            Recipients = TermsOf(Dimension.Recipient),
        };
    }

    private readonly ImmutableArray<Term> TermsOf(Dimension dimension)
    {
        var own = _own[(int)dimension];
        return _best[(int)dimension] is >= 0 and var other ? own.Others[other].Terms : own.Terms;
    }
}
