using System.Collections.Concurrent;

namespace PolicySdk.Licensing;

/// <summary>What all searches for nearest uses under the same licenses have in common, worked out once.</summary>
/// <remarks>Safe for concurrent use: what is worked out twice at the same time is the same.</remarks>
internal sealed class NearestSpace
{
    // The data of the licenses and the regions of an organization are few; a stream of sets that never come again must not fill the memory.
    private const int MostSets = 64;

    private readonly ImmutableArray<Term>[] _terms;
    private readonly ulong[]?[][] _rows;
    private readonly RowClass[]?[][] _classes;
    private readonly Lazy<(Term Term, int Place)[][]>[] _kinds;
    private readonly ConcurrentDictionary<ImmutableArray<Term>, RowClass[]> _setClasses = new(TermSetComparer.Instance);
    private int _sets;

    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public NearestSpace(IReadOnlyList<License> licenses)
    {
        Licenses = licenses;
        Space = new RuleSpace(licenses);
        _terms = [.. Vocabulary.Dimensions.Select(FindTerms)];
        _rows = [.. _terms.Select(terms => new ulong[terms.Length][])];
        _classes = [.. _terms.Select(terms => new RowClass[terms.Length][])];
        _kinds = [.. Vocabulary.Dimensions.Select(dimension => new Lazy<(Term, int)[][]>(() => FindKinds(dimension)))];
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
    public RowClass[] ClassesFrom(ImmutableArray<Term> members)
    {
        if (members.Length == 1)
        {
            return ClassesFrom(members[0]);
        }

        if (_setClasses.TryGetValue(members, out var classes))
        {
            return classes;
        }

        classes = FindClasses(members);
        if (Interlocked.Increment(ref _sets) <= MostSets)
        {
            _setClasses.TryAdd(members, classes);
        }

        return classes;
    }

    private RowClass[] FindClasses(ImmutableArray<Term> members)
    {
        var kinds = _kinds[(int)members[0].Dimension].Value;
        var classes = new RowClass[kinds.Length];
        var order = new long[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            var nearest = kinds[i][0];
            var least = Cost(nearest.Term, members);
            for (var j = 1; j < kinds[i].Length && least > 0; j++)
            {
                if (Cost(kinds[i][j].Term, members) is var cost && cost < least)
                {
                    (nearest, least) = (kinds[i][j], cost);
                }
            }

            classes[i] = new RowClass([nearest.Term], RowOf(nearest.Term), least);
            order[i] = ((long)least << 32) + nearest.Place;
        }

        Array.Sort(order, classes);
        return classes;
    }

    /// <summary>The terms of a dimension by the rules that match them, each kind with the places of its terms in <see cref="TermsOf"/>.</summary>
    private (Term Term, int Place)[][] FindKinds(Dimension dimension) =>
    [
        .. TermsOf(dimension).Select((term, place) => (Term: term, Place: place)).GroupBy(each => RowOf(each.Term), WordsComparer.Instance).Select(kind => kind.ToArray()),
    ];

    /// <summary>
    /// What it costs to take a term in place of others: two for each step to the nearest of them. Of terms as far away, one that comes with every
    /// Permit costs one more: that data may be stored is no help to someone who wants to do something with it.
    /// </summary>
    public static int Cost(Term term, ImmutableArray<Term> members)
    {
        var steps = int.MaxValue;
        foreach (var member in members)
        {
            steps = Math.Min(steps, term.DistanceTo(member));
        }

        return (2 * steps) + (RuleRows.ComesWithEveryPermit(term) ? 1 : 0);
    }

    private ulong[] Gather(Term term) => Space.Gather(table => table.RowsOf(term.Dimension).Whole(term));

    private ImmutableArray<Term> FindTerms(Dimension dimension) =>
        Licenses.Count == 0 ? [] : [.. Licenses[0].Vocabulary.TermsOf(dimension), .. Space.Tables.SelectMany(table => table.RowsOf(dimension).Parts).Distinct()];
}
