namespace PolicySdk.Licensing;

/// <summary>
/// Looks for the allowed use that is nearest to one that is denied: the fewest dimensions changed, and among those the fewest steps
/// up and down the trees.
/// </summary>
internal sealed class NearestUse
{
    // Far above what documents of people need; it keeps hostile ones from making a message take longer than the build.
    private const int MostSteps = 200_000;

    private readonly IReadOnlyList<License> _licenses;
    private readonly Use _use;
    private readonly CalendarDate _asOf;
    private readonly RuleSpace _space;
    private readonly ImmutableArray<RowClass> _own;
    private readonly List<RowClass>[] _others;
    private ImmutableArray<RowClass> _best = [];
    private int _bestCost = int.MaxValue;
    private int _steps;

    public NearestUse(IReadOnlyList<License> licenses, Use use, CalendarDate asOf)
    {
        _licenses = licenses;
        _use = use;
        _asOf = asOf;
        _space = new RuleSpace(licenses);
        _own = [.. Vocabulary.Dimensions.Select(Own)];
        _others = [.. Vocabulary.Dimensions.Select(dimension => _space.Distinct(Candidates(dimension), dropBeaten: false))];
    }

    /// <summary>The nearest allowed use; null if there is none.</summary>
    /// <param name="first">Dimensions in which a single change is taken before one in any other.</param>
    public Use? Find(IEnumerable<Dimension> first)
    {
        if (_licenses.Count == 0 || !_space.Tables.All(table => table.IsOpen(_use.Stage, _asOf)))
        {
            return null;
        }

        foreach (var dimension in first.Concat(Vocabulary.Dimensions))
        {
            if (ChangeOne(dimension) is { } changed)
            {
                return changed;
            }
        }

        for (var changes = 2; changes <= Vocabulary.Dimensions.Length && _best.IsEmpty; changes++)
        {
            Search(0, changes, 0, [], null);
        }

        return _best.IsEmpty ? null : Apply(_best);
    }

    /// <summary>The use with a change in one dimension that makes it allowed; null if there is none.</summary>
    /// <remarks>Of several members of a set those stay that are allowed; where none is, and for single terms, the nearest that is.</remarks>
    public Use? ChangeOne(Dimension dimension)
    {
        var members = MembersOf(dimension);
        if (members.Length > 1 && members.Where(term => IsAllowed(_use.With(term))).ToImmutableArray() is { IsEmpty: false } kept)
        {
            return _use.With(dimension, kept);
        }

        foreach (var other in _others[(int)dimension])
        {
            var changed = _use.With(dimension, other.Terms);
            if (IsAllowed(changed))
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>Whether all licenses allow a use, duties or not.</summary>
    public bool IsAllowed(Use use) => Decision.Decide(_licenses, use, _asOf).IsAllowed;

    /// <summary>Every term of a dimension that may make a difference: the vocabulary, and the parts of countries that rules name.</summary>
    public IEnumerable<Term> TermsOf(Dimension dimension) =>
        _use.Vocabulary.TermsOf(dimension).Concat(_space.Tables.SelectMany(table => table.RowsOf(dimension).Parts));

    private ImmutableArray<Term> MembersOf(Dimension dimension) =>
        Term.InOrder(_space.Tables.SelectMany(table => table.TermsOf(_use, dimension)));

    private RowClass Own(Dimension dimension)
    {
        var isOpen = dimension != Dimension.Operation || _space.Tables.All(table => table.IsOpen(_use.Stage, _use.Operation, _asOf));
        return new RowClass(_use.TermsOf(dimension), isOpen ? _space.Gather(table => table.Matching(_use, dimension)) : new ulong[_space.Words], 0);
    }

    private IEnumerable<RowClass> Candidates(Dimension dimension)
    {
        var members = MembersOf(dimension);
        foreach (var term in TermsOf(dimension))
        {
            var fits = dimension switch
            {
                Dimension.Operation => _space.Tables.All(table => table.IsOpen(_use.Stage, term, _asOf)),
                Dimension.DataCategory => _use.Stage != Stage.Synthetic,
                _ => true,
            };
            if (fits)
            {
                var changed = _use.With(term);
                yield return new RowClass([term], _space.Gather(table => table.Matching(changed, dimension)), members.Min(term.DistanceTo));
            }
        }
    }

    private void Search(int dimension, int changes, int cost, ImmutableArray<RowClass> chosen, ulong[]? matching)
    {
        if (cost >= _bestCost || _steps++ > MostSteps || (matching is not null && _space.IsHopeless(matching)))
        {
            return;
        }

        if (dimension == _own.Length)
        {
            if (changes == 0 && _space.Allows(matching) && IsAllowed(Apply(chosen)))
            {
                (_best, _bestCost) = (chosen, cost);
            }

            return;
        }

        if (_own.Length - dimension > changes)
        {
            Search(dimension + 1, changes, cost, chosen.Add(_own[dimension]), And(matching, _own[dimension].Rules));
        }

        for (var i = 0; changes > 0 && i < _others[dimension].Count; i++)
        {
            var other = _others[dimension][i];
            Search(dimension + 1, changes - 1, cost + other.Cost, chosen.Add(other), And(matching, other.Rules));
        }
    }

    private Use Apply(ImmutableArray<RowClass> chosen)
    {
        var use = _use;
        foreach (var dimension in Vocabulary.Dimensions)
        {
            use = ReferenceEquals(chosen[(int)dimension], _own[(int)dimension]) ? use : use.With(dimension, chosen[(int)dimension].Terms);
        }

        return use;
    }

    private static ulong[] And(ulong[]? left, ulong[] right)
    {
        if (left is null)
        {
            return right;
        }

        var and = new ulong[right.Length];
        for (var word = 0; word < and.Length; word++)
        {
            and[word] = left[word] & right[word];
        }

        return and;
    }
}
