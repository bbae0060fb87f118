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
    private readonly NearestSpace _shared;
    private readonly RuleSpace _space;
    private readonly RowClass[] _own;
    private readonly ulong[]?[] _covering = new ulong[Vocabulary.Dimensions.Length][];
    private readonly RowClass[]?[] _others = new RowClass[Vocabulary.Dimensions.Length][];
    private readonly RowClass[] _chosen = new RowClass[Vocabulary.Dimensions.Length];
    private readonly ulong[][] _matching = new ulong[Vocabulary.Dimensions.Length + 1][];
    private RowClass[] _best = [];
    private int _bestCost = int.MaxValue;
    private int _steps;

    public NearestUse(IReadOnlyList<License> licenses, Use use, CalendarDate asOf)
    {
        _licenses = licenses;
        _use = use;
        _asOf = asOf;
        _shared = Shared(licenses);
        _space = _shared.Space;
        _own = new RowClass[Vocabulary.Dimensions.Length];
        for (var i = 0; i < _own.Length; i++)
        {
            _own[i] = Own((Dimension)i);
        }
    }

    /// <summary>The nearest allowed use; null if there is none. The quickest way to it, where nothing else is asked.</summary>
    public static Use? Find(IReadOnlyList<License> licenses, Use use, CalendarDate asOf, ImmutableArray<Dimension> first) =>
        PlainNearest.TryFind(Shared(licenses), use, asOf, first, out var nearest) ? nearest : new NearestUse(licenses, use, asOf).Find(first);

    /// <summary>The nearest allowed use; null if there is none.</summary>
    /// <param name="first">Dimensions in which a single change is taken before one in any other.</param>
    public Use? Find(ImmutableArray<Dimension> first)
    {
        if (_licenses.Count == 0 || !_space.Tables.All(table => table.IsOpen(_use.Stage, _asOf)))
        {
            return null;
        }

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

        for (var depth = 0; depth < _matching.Length; depth++)
        {
            _matching[depth] = new ulong[_space.Words];
        }

        _matching[0].AsSpan().Fill(ulong.MaxValue);
        for (var changes = 2; changes <= Vocabulary.Dimensions.Length && _best.Length == 0; changes++)
        {
            Search(0, changes, 0);
        }

        return _best.Length == 0 ? null : Apply(_best);
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

        var rest = new ulong[_space.Words];
        var covering = new ulong[_space.Words];
        rest.AsSpan().Fill(ulong.MaxValue);
        covering.AsSpan().Fill(ulong.MaxValue);
        for (var i = 0; i < _own.Length; i++)
        {
            if (i != (int)dimension)
            {
                And(rest, _own[i].Rules, rest);
                And(covering, Covering((Dimension)i), covering);
            }
        }

        if (_space.IsHopeless(covering))
        {
            return null;
        }

        foreach (var other in Others(dimension))
        {
            // Most candidates still meet a Forbid or lack a Permit, and that is quickly seen.
            if (!_space.AnyForbid(rest, other.Rules) && _space.AnyPermit(covering, other.Rules)
                && _use.With(dimension, other.Terms) is var changed && IsAllowed(changed))
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>Whether all licenses allow a use, duties or not.</summary>
    public bool IsAllowed(Use use) => Decision.Decide(_licenses, use, _asOf).IsAllowed;

    /// <summary>Every term of a dimension that may make a difference: the vocabulary, and the parts of countries that rules name.</summary>
    public ImmutableArray<Term> TermsOf(Dimension dimension) => _shared.TermsOf(dimension);

    private static NearestSpace Shared(IReadOnlyList<License> licenses) => licenses switch
    {
        LicenseGroup group => group.Nearest,
        { Count: 1 } => licenses[0].Alone.Nearest,
        _ => new NearestSpace(licenses),
    };

    private ImmutableArray<Term> MembersOf(Dimension dimension)
    {
        if (dimension != Dimension.DataCategory || (_use.Stage != Stage.Synthetic && !_use.DataCategories.IsEmpty))
        {
            return _use.TermsOf(dimension);
        }

        return _licenses.Count == 1
            ? _licenses[0].Decisions.DataOf(_use)
            : Term.InOrder(_space.Tables.SelectMany(table => table.DataOf(_use)));
    }

    /// <summary>A set with every Permit that covers at least some member of what the use says: one that is not in it covers no atom.</summary>
    private ulong[] Covering(Dimension dimension)
    {
        if (_covering[(int)dimension] is { } known)
        {
            return known;
        }

        var members = MembersOf(dimension);
        var covering = _shared.RowOf(members[0]);
        for (var i = 1; i < members.Length; i++)
        {
            var row = _shared.RowOf(members[i]);
            covering = i == 1 ? [.. covering] : covering;
            for (var word = 0; word < row.Length; word++)
            {
                covering[word] |= row[word];
            }
        }

        return _covering[(int)dimension] = covering;
    }

    private RowClass Own(Dimension dimension)
    {
        var terms = _use.TermsOf(dimension);
        if (dimension == Dimension.Operation && !IsOpenFor(_use.Operation))
        {
            return new RowClass(terms, new ulong[_space.Words], 0);
        }

        var isPlain = terms.Length == 1 && !HasExceptions(dimension) && (dimension != Dimension.DataCategory || _use.Stage != Stage.Synthetic);
        // Different Permits may allow different members of a set, so what covers one may do its part; the decision itself is asked in the end.
        return new RowClass(terms, isPlain ? _shared.RowOf(terms[0]) : _space.Gather(table => table.Matching(_use, dimension, permitsCoverAll: false)), 0);
    }

    private RowClass[] Others(Dimension dimension) => _others[(int)dimension] ??= FindOthers(dimension);

    private RowClass[] FindOthers(Dimension dimension)
    {
        if (dimension == Dimension.DataCategory && _use.Stage == Stage.Synthetic)
        {
            return [];
        }

        var members = MembersOf(dimension);
        if (!HasExceptions(dimension) && (dimension != Dimension.Operation || AreAllInForce()))
        {
            return _shared.ClassesFrom(members);
        }

        var candidates =
            from term in TermsOf(dimension)
            where dimension != Dimension.Operation || IsOpenFor(term)
            let changed = _use.With(term)
            select new RowClass([term], _space.Gather(table => table.Matching(changed, dimension)), NearestSpace.Cost(term, members));
        return [.. _space.Distinct(candidates, dropBeaten: false)];
    }

    private bool HasExceptions(Dimension dimension) =>
        !_use.Except.IsEmpty && dimension is (Dimension.Capability or Dimension.Context or Dimension.Operation);

    private bool IsOpenFor(Term operation)
    {
        foreach (var license in _licenses)
        {
            if (!license.StandingOn(_asOf).IsOpen(_use.Stage, operation))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreAllInForce()
    {
        foreach (var license in _licenses)
        {
            if (!license.StandingOn(_asOf).IsInForce)
            {
                return false;
            }
        }

        return true;
    }

    private void Search(int dimension, int changes, int cost)
    {
        var matching = _matching[dimension];
        if (cost >= _bestCost || _steps++ > MostSteps || (dimension > 0 && _space.IsHopeless(matching)))
        {
            return;
        }

        if (dimension == _own.Length)
        {
            if (changes == 0 && _space.Allows(matching) && IsAllowed(Apply(_chosen)))
            {
                (_best, _bestCost) = ([.. _chosen], cost);
            }

            return;
        }

        if (_own.Length - dimension > changes)
        {
            Choose(_own[dimension], changes, 0);
        }

        if (changes > 0)
        {
            foreach (var other in Others((Dimension)dimension))
            {
                if (cost + other.Cost >= _bestCost)
                {
                    break;
                }

                Choose(other, changes - 1, other.Cost);
            }
        }

        void Choose(RowClass choice, int changesLeft, int steps)
        {
            _chosen[dimension] = choice;
            And(matching, choice.Rules, _matching[dimension + 1]);
            Search(dimension + 1, changesLeft, cost + steps);
        }
    }

    private Use Apply(RowClass[] chosen)
    {
        var use = _use;
        foreach (var dimension in Vocabulary.Dimensions)
        {
            use = ReferenceEquals(chosen[(int)dimension], _own[(int)dimension]) ? use : use.With(dimension, chosen[(int)dimension].Terms);
        }

        return use;
    }

    private static void And(ulong[] left, ulong[] right, ulong[] and)
    {
        for (var word = 0; word < and.Length; word++)
        {
            and[word] = left[word] & right[word];
        }
    }
}
