namespace PolicySdk.Licensing;

/// <summary>
/// Finds what <see cref="NearestUse"/> finds, for the uses that are asked in bulk: nothing excepted, no performer named, all licenses in force. For
/// these, whether a changed use is allowed shows on rows of bits, so no use is made before the one that is found.
/// </summary>
internal ref struct PlainNearest
{
    private const int MostSteps = 200_000;
    private const int WordsOnStack = 8;

    private static readonly int Dimensions = Vocabulary.Dimensions.Length;

    private readonly RuleSpace _space;
    private readonly Use _use;
    private readonly TermSet[] _own;

    // For each dimension the rules that match what is chosen in those before it; while one change is tried, what the others say.
    private readonly Span<ulong> _matching;

    // For each dimension and number of changes the Permits that miss the use in no more of the dimensions from there on.
    private readonly Span<ulong> _reach;
    private readonly bool _areSingle;
    private RowClass?[] _chosen = [];
    private RowClass?[]? _best;
    private int _bestCost = int.MaxValue;
    private int _steps;

    private PlainNearest(NearestSpace shared, Use use, Span<ulong> scratch)
    {
        _space = shared.Space;
        _use = use;
        _matching = scratch.Slice(0, (Dimensions + 1) * _space.Words);
        _reach = scratch.Slice(_matching.Length);
        _own =
        [
            shared.SetOf(use.Capability),
            shared.SetOf(use.Context),
            use.DataCategories.IsEmpty ? shared.UnsaidData : shared.SetOf(use.DataCategories),
            shared.SetOf(use.Operation),
            shared.SetOf(use.Territories),
            shared.SetOf(use.Recipients),
        ];
        _areSingle = Array.TrueForAll(_own, set => set.Atoms.Length == 1);
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

        var words = (Dimensions + 2) * (Dimensions + 1) * shared.Space.Words;
        Span<ulong> scratch = shared.Space.Words <= WordsOnStack ? stackalloc ulong[words] : new ulong[words];
        nearest = new PlainNearest(shared, use, scratch).Find(first);
        return true;
    }

    private Use? Find(ImmutableArray<Dimension> first)
    {
        if (MayOneChangeDo())
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

        FillReach();
        _chosen = new RowClass[Dimensions];
        _matching.Slice(0, _space.Words).Fill(ulong.MaxValue);
        for (var changes = 2; changes <= Dimensions && _best is null; changes++)
        {
            Search(0, changes, 0);
        }

        return _best is null ? null : Apply(_best);
    }

    /// <summary>Whether every license has a Permit that misses the use in one dimension at most.</summary>
    private readonly bool MayOneChangeDo()
    {
        var none = _matching.Slice(0, _space.Words);
        var one = _matching.Slice(_space.Words, _space.Words);
        none.Fill(ulong.MaxValue);
        one.Clear();
        foreach (var own in _own)
        {
            for (var word = 0; word < one.Length; word++)
            {
                one[word] = (one[word] & own.Some[word]) | (none[word] & ~own.Some[word]);
                none[word] &= own.Some[word];
            }
        }

        for (var word = 0; word < one.Length; word++)
        {
            one[word] |= none[word];
        }

        return !_space.IsHopeless(one);
    }

    private readonly Use? ChangeOne(Dimension dimension)
    {
        var rest = _matching.Slice(0, _space.Words);
        var some = _matching.Slice(_space.Words, _space.Words);
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
    private readonly ImmutableArray<Term> Kept(TermSet own, Dimension dimension, ReadOnlySpan<ulong> rest, ReadOnlySpan<ulong> some)
    {
        var kept = ImmutableArray<Term>.Empty;
        for (var i = 0; i < own.Terms.Length; i++)
        {
            kept = IsAllowed(dimension, own.Rows[i], rest, some) ? kept.Add(own.Terms[i]) : kept;
        }

        return kept;
    }

    /// <summary>Whether the use is allowed with another row in one dimension.</summary>
    private readonly bool IsAllowed(Dimension dimension, ulong[] row, ReadOnlySpan<ulong> rest, ReadOnlySpan<ulong> some)
    {
        if (_space.AnyForbid(rest, row) || !_space.AnyPermit(some, row))
        {
            return false;
        }

        if (_space.AnyPermit(rest, row))
        {
            return true;
        }

        var atoms = Atoms();
        atoms[(int)dimension] = [row];
        return AreCovered(atoms);
    }

    /// <summary>The rules that match in each dimension, member by member.</summary>
    private readonly ulong[][][] Atoms()
    {
        var atoms = new ulong[Dimensions][][];
        for (var i = 0; i < atoms.Length; i++)
        {
            atoms[i] = _own[i].Atoms;
        }

        return atoms;
    }

    /// <summary>Whether every atom has a Permit in every license: each may have another one.</summary>
    private readonly bool AreCovered(ulong[][][] atoms)
    {
        Span<ulong> matching = _space.Words <= WordsOnStack ? stackalloc ulong[_space.Words] : new ulong[_space.Words];
        foreach (var data in atoms[(int)Dimension.DataCategory])
        {
            foreach (var territory in atoms[(int)Dimension.Territory])
            {
                foreach (var recipient in atoms[(int)Dimension.Recipient])
                {
                    And(data, territory, matching);
                    And(recipient, matching, matching);
                    And(atoms[(int)Dimension.Capability][0], matching, matching);
                    And(atoms[(int)Dimension.Context][0], matching, matching);
                    And(atoms[(int)Dimension.Operation][0], matching, matching);
                    if (_space.IsHopeless(matching))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    /// <summary>Whether the chosen use is allowed, given that no Forbid meets it and that in every license a Permit covers some of it.</summary>
    private readonly bool IsChosenCovered()
    {
        var atoms = Atoms();
        for (var i = 0; i < atoms.Length; i++)
        {
            atoms[i] = _chosen[i] is { } other ? [other.Rules] : atoms[i];
        }

        return AreCovered(atoms);
    }

    private readonly void FillReach()
    {
        var words = _space.Words;
        _reach.Slice(Dimensions * (Dimensions + 1) * words).Fill(ulong.MaxValue);
        for (var dimension = Dimensions - 1; dimension >= 0; dimension--)
        {
            var own = _own[dimension].Some;
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

    private readonly int ReachAt(int dimension, int changes) => ((dimension * (Dimensions + 1)) + changes) * _space.Words;

    private void Search(int dimension, int changes, int cost)
    {
        var matching = _matching.Slice(dimension * _space.Words, _space.Words);
        if (cost >= _bestCost || _steps++ > MostSteps || !_space.AnyPermit(matching, _reach.Slice(ReachAt(dimension, changes), _space.Words)))
        {
            return;
        }

        if (dimension == Dimensions)
        {
            if (changes == 0 && _space.Allows(matching) && (_areSingle || IsChosenCovered()))
            {
                (_best, _bestCost) = ((RowClass?[])_chosen.Clone(), cost);
            }

            return;
        }

        var next = _matching.Slice((dimension + 1) * _space.Words, _space.Words);
        if (Dimensions - dimension > changes)
        {
            _chosen[dimension] = null;
            And(matching, _own[dimension].Some, next);
            Search(dimension + 1, changes, cost);
        }

        if (changes == 0)
        {
            return;
        }

        var reach = _reach.Slice(ReachAt(dimension + 1, changes - 1), _space.Words);
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

    private readonly Use Apply(RowClass?[] chosen)
    {
        var own = _own;
        return _use with
        {
            Capability = TermsOf(Dimension.Capability)[0],
            Context = TermsOf(Dimension.Context)[0],
            DataCategories = chosen[(int)Dimension.DataCategory]?.Terms ?? _use.DataCategories,
            Operation = TermsOf(Dimension.Operation)[0],
            Territories = TermsOf(Dimension.Territory),
            Recipients = TermsOf(Dimension.Recipient),
        };

        ImmutableArray<Term> TermsOf(Dimension dimension) => chosen[(int)dimension]?.Terms ?? own[(int)dimension].Terms;
    }

    private static void And(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> and)
    {
        for (var word = 0; word < and.Length; word++)
        {
            and[word] = left[word] & right[word];
        }
    }
}
