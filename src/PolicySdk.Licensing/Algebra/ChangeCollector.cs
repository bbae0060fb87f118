namespace PolicySdk.Licensing;

/// <summary>Collects differences of one kind: one for each pair of rules that make it, widened as far as it goes.</summary>
internal sealed class ChangeCollector(License before, License after, Func<Verdict, Verdict, bool> differs)
{
    private const int Most = 50;

    // A witness is made wider where that says most: everywhere rather than in one country, and the purpose last.
    private static readonly ImmutableArray<Dimension> Widening =
    [
        Dimension.Territory, Dimension.Recipient, Dimension.DataCategory, Dimension.Operation, Dimension.Context, Dimension.Capability,
    ];

    private readonly HashSet<(string?, string?, VerdictReason, VerdictReason)> _pairs = [];
    private readonly List<RightsChange> _changes = [];

    /// <summary>Whether no more is taken.</summary>
    public bool IsFull => _changes.Count >= Most;

    public ImmutableArray<RightsChange> ToImmutable() =>
        [.. _changes.OrderBy(change => change.AsOf)];

    public void Add(Use use, CalendarDate asOf)
    {
        var (first, second) = Decide(use, asOf);
        if (IsFull || !differs(first, second) || !_pairs.Add((first.Rule?.Id, second.Rule?.Id, first.Reason, second.Reason)))
        {
            return;
        }

        var widest = Widen(use, asOf);
        (first, second) = Decide(widest, asOf);
        _pairs.Add((first.Rule?.Id, second.Rule?.Id, first.Reason, second.Reason));
        if (!_changes.Exists(change => change.Use.Equals(widest)))
        {
            _changes.Add(new RightsChange(widest, asOf, first, second));
        }
    }

    private (Verdict Before, Verdict After) Decide(Use use, CalendarDate asOf) => (Decision.Decide(before, use, asOf), Decision.Decide(after, use, asOf));

    private Use Widen(Use use, CalendarDate asOf)
    {
        foreach (var dimension in Widening)
        {
            if (dimension == Dimension.DataCategory && use.DataCategories.IsEmpty)
            {
                continue;
            }

            var lines = new List<Term>();
            for (Term? term = use.TermsOf(dimension)[0]; term is not null; term = term.Parent)
            {
                lines.Add(term);
            }

            lines.Reverse();
            foreach (var term in lines)
            {
                var wider = use.With(term) with { Except = use.Except.RemoveAll(taken => taken.Dimension == dimension) };
                var (first, second) = Decide(wider, asOf);
                if (differs(first, second))
                {
                    use = wider;
                    break;
                }
            }
        }

        return use;
    }
}
