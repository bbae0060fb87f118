using System.Collections.Concurrent;

namespace PolicySdk.Licensing;

/// <summary>What all searches for nearest uses under the same licenses have in common, worked out once.</summary>
/// <remarks>Safe for concurrent use: what is worked out twice at the same time is the same.</remarks>
internal sealed class NearestSpace
{
    // The data of the licenses and the regions of an organization are few; a stream of sets that never come again must not fill the memory.
    private const int MostSets = 256;

    private readonly ImmutableArray<Term>[] _terms;
    private readonly ulong[]?[][] _rows;
    private readonly RowClass[]?[][] _classes;
    private readonly Lazy<(int[] KindOf, int Count)>[] _kinds;
    private readonly TermSet?[][] _singles;
    private readonly ConcurrentDictionary<ImmutableArray<Term>, TermSet> _sets = new(TermSetComparer.Instance);
    private readonly Lazy<TermSet> _unsaidData;
    private readonly CalendarDate[] _turns;
    private readonly bool[] _areAllInForce;
    private int _setCount;

    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public NearestSpace(IReadOnlyList<License> licenses)
    {
        Licenses = licenses;
        Space = new RuleSpace(licenses);
        _terms = [.. Vocabulary.Dimensions.Select(FindTerms)];
        _rows = [.. _terms.Select(terms => new ulong[terms.Length][])];
        _classes = [.. _terms.Select(terms => new RowClass[terms.Length][])];
        _singles = [.. _terms.Select(terms => new TermSet[terms.Length])];
        _unsaidData = new Lazy<TermSet>(FindUnsaidData);
        _turns = [.. licenses.SelectMany(license => license.Timeline.Standings).Select(standing => standing.From).Distinct().OrderBy(day => day)];
        _areAllInForce = [.. _turns.Select(day => licenses.All(license => license.StandingOn(day).IsInForce))];
        _kinds = [.. Vocabulary.Dimensions.Select(dimension => new Lazy<(int[], int)>(() => FindKinds(dimension)))];
    }

    public IReadOnlyList<License> Licenses { get; }

    public RuleSpace Space { get; }

    /// <summary>Every term of a dimension that may make a difference: the vocabulary, and the parts of countries that rules name.</summary>
    public ImmutableArray<Term> TermsOf(Dimension dimension) => _terms[(int)dimension];

    /// <summary>The rules that match a term with all that is below it.</summary>
    public ulong[] RowOf(Term term)
    {
        if (term.IsSubdivision)
        {
            return Gather(term);
        }

        ref var row = ref _rows[(int)term.Dimension][term.Index];
        return row ??= Gather(term);
    }

    /// <summary>
    /// The terms that the rules tell apart, of each kind the one with the fewest steps to a term; the nearest first, those with as many steps
    /// in the order of the vocabulary.
    /// </summary>
    public RowClass[] ClassesFrom(Term own)
    {
        if (own.IsSubdivision)
        {
            return FindClasses([own]);
        }

        ref var classes = ref _classes[(int)own.Dimension][own.Index];
        return classes ??= FindClasses([own]);
    }

    /// <summary>The same for the nearest of several terms.</summary>
    public RowClass[] ClassesFrom(ImmutableArray<Term> members) => members.Length == 1 ? ClassesFrom(members[0]) : SetOf(members).Others;

    /// <summary>What a use says that names one term.</summary>
    public TermSet SetOf(Term term)
    {
        if (term.IsSubdivision)
        {
            return FindSet([term]);
        }

        ref var set = ref _singles[(int)term.Dimension][term.Index];
        return set ??= FindSet([term]);
    }

    /// <summary>What a use says that names terms of one dimension.</summary>
    public TermSet SetOf(ImmutableArray<Term> terms)
    {
        if (terms.Length == 1)
        {
            return SetOf(terms[0]);
        }

        if (_sets.TryGetValue(terms, out var set))
        {
            return set;
        }

        set = FindSet(terms);
        if (Interlocked.Increment(ref _setCount) <= MostSets)
        {
            _sets.TryAdd(terms, set);
        }

        return set;
    }

    /// <summary>What a use says of its data that leaves it unsaid: of each license its own.</summary>
    public TermSet UnsaidData => _unsaidData.Value;

    /// <summary>Whether all licenses are in force on a day.</summary>
    public bool AreAllInForce(CalendarDate asOf)
    {
        var last = _turns.Length - 1;
        while (last > 0 && asOf < _turns[last])
        {
            last--;
        }

        return last >= 0 && _areAllInForce[last];
    }

    private TermSet FindSet(ImmutableArray<Term> terms) =>
        new(terms, [.. terms.Select(RowOf)], terms.Length == 1 ? ClassesFrom(terms[0]) : FindClasses(terms));

    private TermSet FindUnsaidData()
    {
        var terms = Term.InOrder(Licenses.SelectMany(license => license.DataCategories));
        if (Licenses.All(license => license.DataCategories.Length == terms.Length))
        {
            return SetOf(terms);
        }

        // A license with fewer categories than another has its last one again, which changes nothing.
        var most = Licenses.Max(license => license.DataCategories.Length);
        var atoms = Enumerable.Range(0, most).Select(
            place => Space.Gather(table => table.RowsOf(Dimension.DataCategory).Whole(OwnData(table.License, place)))).ToArray();
        return FindSet(terms) with { Atoms = [.. atoms.Distinct(WordsComparer.Instance)] };
    }

    private static Term OwnData(License license, int place) => license.DataCategories[Math.Min(place, license.DataCategories.Length - 1)];

    private RowClass[] FindClasses(ImmutableArray<Term> members)
    {
        var terms = TermsOf(members[0].Dimension);
        var (kindOf, kinds) = _kinds[(int)members[0].Dimension].Value;
        var nearest = new int[kinds];
        var least = new int[kinds];
        least.AsSpan().Fill(int.MaxValue);
        for (var place = 0; place < terms.Length; place++)
        {
            var kind = kindOf[place];
            if (least[kind] > 0 && Cost(terms[place], members) is var cost && cost < least[kind])
            {
                (nearest[kind], least[kind]) = (place, cost);
            }
        }

        var classes = new RowClass[kinds];
        var order = new long[kinds];
        for (var kind = 0; kind < kinds; kind++)
        {
            var term = terms[nearest[kind]];
            classes[kind] = new RowClass(term.Alone, RowOf(term), least[kind]);
            order[kind] = ((long)least[kind] << 32) + nearest[kind];
        }

        Array.Sort(order, classes);
        return classes;
    }

    /// <summary>For each term of a dimension which of the kinds it is of: the rules match terms of one kind alike.</summary>
    private (int[] KindOf, int Count) FindKinds(Dimension dimension)
    {
        var terms = TermsOf(dimension);
        var known = new Dictionary<ulong[], int>(WordsComparer.Instance);
        var kindOf = new int[terms.Length];
        for (var place = 0; place < terms.Length; place++)
        {
            var row = RowOf(terms[place]);
            if (!known.TryGetValue(row, out kindOf[place]))
            {
                kindOf[place] = known.Count;
                known.Add(row, known.Count);
            }
        }

        return (kindOf, known.Count);
    }

    /// <summary>
    /// What it costs to take a term in place of others: two for each step to the nearest of them. Of terms as far away, one that comes with every
    /// Permit costs one more: that data may be stored is no help to someone who wants to do something with it.
    /// </summary>
    public static int Cost(Term term, ImmutableArray<Term> members)
    {
        var steps = int.MaxValue;
        foreach (var member in members)
        {
            steps = Math.Min(steps, member.DistanceTo(term));
        }

        return (2 * steps) + (RuleRows.ComesWithEveryPermit(term) ? 1 : 0);
    }

    private ulong[] Gather(Term term) => Space.Gather(table => table.RowsOf(term.Dimension).Whole(term));

    private ImmutableArray<Term> FindTerms(Dimension dimension) =>
        Licenses.Count == 0 ? [] : [.. Licenses[0].Vocabulary.TermsOf(dimension), .. Space.Tables.SelectMany(table => table.RowsOf(dimension).Parts).Distinct()];
}
