namespace PolicySdk.Licensing;

/// <summary>Settles whether several licenses allow any use in common.</summary>
/// <remarks>
/// If they allow a use, they allow one of its atoms. And a use of a term without anything below it is covered by the same Permits as any
/// other use of that term and met by the fewest Forbids. So it is enough to try, in each dimension, every term bare. Terms that no rule
/// tells apart are tried once, and terms that another one beats in every license not at all, which leaves few.
/// </remarks>
internal sealed class CommonUse
{
    // Data has no part here: each license is asked about its own.
    private static readonly ImmutableArray<Dimension> Shared =
        [Dimension.Capability, Dimension.Context, Dimension.Operation, Dimension.Recipient, Dimension.Territory];

    private readonly IReadOnlyList<License> _licenses;
    private readonly CalendarDate _asOf;
    private readonly RuleSpace _space;
    private readonly List<ImmutableArray<RowClass>> _choices = [];
    private readonly List<RowClass> _data;

    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public CommonUse(IReadOnlyList<License> licenses, CalendarDate asOf)
    {
        _licenses = licenses;
        _asOf = asOf;
        _space = new RuleSpace(licenses);
        _data = [];
    }

    public bool Exists()
    {
        if (_licenses.Count == 0 || !_space.Tables.All(table => table.IsOpen(Stage.Model, _asOf)))
        {
            return false;
        }

        foreach (var dimension in Shared)
        {
            _choices.Add([.. _space.Distinct(Candidates(dimension), dropBeaten: true)]);
        }

        // No data category goes by being beaten: each license picks for itself.
        _data.AddRange(_space.Distinct(Candidates(Dimension.DataCategory), dropBeaten: false));
        return Search(0, _space.Gather(table => AllOf(table)));
    }

    private bool Search(int depth, ulong[] matching)
    {
        if (depth == _choices.Count)
        {
            return _space.AllowsWith(matching, _data);
        }

        foreach (var choice in _choices[depth])
        {
            var narrowed = new ulong[matching.Length];
            for (var word = 0; word < narrowed.Length; word++)
            {
                narrowed[word] = matching[word] & choice.Rules[word];
            }

            if (!_space.IsHopeless(narrowed) && Search(depth + 1, narrowed))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<RowClass> Candidates(Dimension dimension)
    {
        var terms = _licenses[0].Vocabulary.TermsOf(dimension).Concat(_space.Tables.SelectMany(table => table.RowsOf(dimension).Parts));
        foreach (var term in terms)
        {
            if (dimension != Dimension.Operation || _space.Tables.All(table => table.IsOpen(Stage.Model, term, _asOf)))
            {
                yield return new RowClass([term], _space.Gather(table => RowOf(table.RowsOf(dimension), term)), 0);
            }
        }
    }

    // A bare country stands for a part of it that no rule names; there are more such parts than a document can name.
    private static ReadOnlySpan<ulong> RowOf(RuleRows rows, Term term) =>
        term.Dimension is Dimension.DataCategory or Dimension.Recipient || (term.Dimension == Dimension.Territory && term.IsAny)
            ? rows.Whole(term)
            : rows.Bare(term);

    // Policies have no part here either: what an organization forbids itself is no conflict of licenses.
    private static ReadOnlySpan<ulong> AllOf(DecisionTable table)
    {
        var all = new ulong[table.Words];
        for (var word = 0; word < all.Length; word++)
        {
            all[word] = table.Permits[word] | (table.Forbids[word] & ~table.Policies[word]);
        }

        return all;
    }
}
