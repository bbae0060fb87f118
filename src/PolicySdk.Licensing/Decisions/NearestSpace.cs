namespace PolicySdk.Licensing;

/// <summary>What all searches for nearest uses under the same licenses have in common, worked out once.</summary>
/// <remarks>Safe for concurrent use: what is worked out twice at the same time is the same.</remarks>
internal sealed class NearestSpace
{
    private readonly ImmutableArray<Term>[] _terms;
    private readonly ulong[]?[][] _rows;
    private readonly RowClass[]?[][] _classes;

    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public NearestSpace(IReadOnlyList<License> licenses)
    {
        Licenses = licenses;
        Space = new RuleSpace(licenses);
        _terms = [.. Vocabulary.Dimensions.Select(FindTerms)];
        _rows = [.. _terms.Select(terms => new ulong[terms.Length][])];
        _classes = [.. _terms.Select(terms => new RowClass[terms.Length][])];
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
    public RowClass[] ClassesFrom(ImmutableArray<Term> members) => members.Length == 1 ? ClassesFrom(members[0]) : FindClasses(members);

    private RowClass[] FindClasses(ImmutableArray<Term> members) =>
        [.. Space.Distinct(TermsOf(members[0].Dimension).Select(term => new RowClass([term], RowOf(term), Cost(term, members))), dropBeaten: false)];

    /// <summary>
    /// What it costs to take a term in place of others: two for each step to the nearest of them. Of terms as far away, one that comes with every
    /// Permit costs one more: that data may be stored is no help to someone who wants to do something with it.
    /// </summary>
    public static int Cost(Term term, ImmutableArray<Term> members) =>
        (2 * members.Min(term.DistanceTo)) + (RuleRows.ComesWithEveryPermit(term) ? 1 : 0);

    private ulong[] Gather(Term term) => Space.Gather(table => table.RowsOf(term.Dimension).Whole(term));

    private ImmutableArray<Term> FindTerms(Dimension dimension) =>
        Licenses.Count == 0 ? [] : [.. Licenses[0].Vocabulary.TermsOf(dimension), .. Space.Tables.SelectMany(table => table.RowsOf(dimension).Parts).Distinct()];
}
