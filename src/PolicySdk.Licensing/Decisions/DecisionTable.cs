namespace PolicySdk.Licensing;

/// <summary>One license made ready for deciding: its rules as sets of bits per term.</summary>
/// <remarks>
/// A rule matches a use if it matches in all six dimensions, so the rules that match are the AND of six rows. Immutable, so safe to share
/// between threads; deciding allocates nothing.
/// </remarks>
internal sealed partial class DecisionTable
{
    private const int WordsOnStack = 16;

    private readonly License _license;
    private readonly ImmutableArray<Rule> _rules;
    private readonly ImmutableArray<PolicyRule> _denying;
    private readonly ulong[] _permits;
    private readonly ulong[] _forbids;
    private readonly ulong[] _policies;
    private readonly RuleRows[] _rows;
    private readonly ulong[] _free;
    private readonly ImmutableArray<Term> _synthetic;

    public DecisionTable(License license)
    {
        _license = license;
        _denying = license.PolicyRules.RemoveAll(rule => rule.Level == EnforcementLevel.Advisory);
        _rules = license.Rules.AddRange(_denying.Select(rule => rule.Rule));
        Words = Math.Max(1, (_rules.Length + 63) / 64);
        _permits = new ulong[Words];
        _forbids = new ulong[Words];
        _policies = new ulong[Words];
        for (var i = 0; i < _rules.Length; i++)
        {
            var side = _rules[i].Effect == RuleEffect.Permit ? _permits : _forbids;
            side[i / 64] |= 1UL << (i % 64);
            _policies[i / 64] |= i < license.Rules.Length ? 0 : 1UL << (i % 64);
        }

        _rows = [.. Vocabulary.Dimensions.Select(dimension => new RuleRows(license, _rules, dimension, Words))];
        _free = [.. license.Vocabulary.TermsOf(Dimension.Operation).Select(FindFree)];
        _synthetic = [license.Vocabulary.SyntheticData];
    }

    /// <summary>How many words a set of rules takes.</summary>
    public int Words { get; }

    /// <summary>The rules that permit.</summary>
    public ReadOnlySpan<ulong> Permits => _permits;

    /// <summary>The rules that forbid, of the license and of policies.</summary>
    public ReadOnlySpan<ulong> Forbids => _forbids;

    /// <summary>Those of them that are rules of policies.</summary>
    public ReadOnlySpan<ulong> Policies => _policies;

    /// <summary>The rules of the license, and behind them those of policies that deny.</summary>
    public ImmutableArray<Rule> Rules => _rules;

    /// <summary>The license.</summary>
    public License License => _license;

    /// <summary>Which rules match each term of a dimension.</summary>
    public RuleRows RowsOf(Dimension dimension) => _rows[(int)dimension];

    /// <summary>The categories of data that a use is about under this license.</summary>
    public ImmutableArray<Term> DataOf(Use use) =>
        use.Stage == Stage.Synthetic ? _synthetic
        : use.DataCategories.IsEmpty ? _license.DataCategories
        : use.DataCategories;

    /// <summary>The terms of a use in a dimension, under this license.</summary>
    public ImmutableArray<Term> TermsOf(Use use, Dimension dimension) => dimension == Dimension.DataCategory ? DataOf(use) : use.TermsOf(dimension);

    /// <summary>Whether the date and the stage let the rules decide anything at all.</summary>
    public bool IsOpen(Stage stage, CalendarDate asOf) => _license.StandingOn(asOf).IsOpen(stage);

    /// <summary>Whether the date, the stage and the operation let the rules decide.</summary>
    public bool IsOpen(Stage stage, Term operation, CalendarDate asOf) => _license.StandingOn(asOf).IsOpen(stage, operation);

    /// <summary>The rule of a policy in a place of <see cref="Rules"/>; null where a rule of the license is.</summary>
    public PolicyRule? PolicyRuleAt(int rule) => rule < _license.Rules.Length ? null : _denying[rule - _license.Rules.Length];

    /// <summary>The rules of policies that are said of a use and deny nothing, in the order in which they are asked.</summary>
    public IEnumerable<PolicyRule> AdvisoriesOf(Use use) => _license.PolicyRules.Where(
        rule => rule.Level == EnforcementLevel.Advisory
            && Vocabulary.Dimensions.All(dimension => TermsOf(use, dimension).Any(term => RuleRows.Meets(rule.Rule, term, use.Except))));

    /// <summary>The entry by which a use names a performer who is out of force; null if it names none.</summary>
    public StatusEntry? PerformerOut(Use use, CalendarDate asOf)
    {
        foreach (var performer in use.Performers)
        {
            if (_license.Consent.OutOfForce(performer, asOf) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Whether some Permit covers an atom, given as a term of each dimension.</summary>
    public bool IsPermitted(Term[] atom)
    {
        for (var word = 0; word < Words; word++)
        {
            var covering = _permits[word];
            foreach (var term in atom)
            {
                covering &= RowsOf(term.Dimension).Whole(term)[word];
            }

            if (covering != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Decides a use.</summary>
    /// <returns>The verdict and the place of the rule that decided, -1 if none did.</returns>
    public (VerdictKind Kind, VerdictReason Reason, int Rule) Decide(Use use, CalendarDate asOf)
    {
        if (use.Performers.IsEmpty && _license.StandingOn(asOf).IsInForce && TryDecideInOneWord(use, out var verdict))
        {
            return verdict;
        }

        Span<ulong> counting = Words <= WordsOnStack ? stackalloc ulong[Words] : new ulong[Words];
        return Decide(use, asOf, counting);
    }

    /// <summary>The duties that bind a use that is allowed, in document order.</summary>
    public IEnumerable<Duty> DutiesOf(Use use, CalendarDate asOf)
    {
        var counting = new ulong[Words];
        if (Decide(use, asOf, counting).Kind != VerdictKind.Conditional)
        {
            return [];
        }

        return Enumerable.Range(0, _license.Rules.Length)
            .Where(i => (counting[i / 64] & (1UL << (i % 64))) != 0)
            .SelectMany(i => _license.Rules[i].Duties)
            .Where(duty => Binds(duty, use))
            .Distinct();
    }

    private (VerdictKind Kind, VerdictReason Reason, int Rule) Decide(Use use, CalendarDate asOf, Span<ulong> counting)
    {
        if (!IsOpen(use.Stage, use.Operation, asOf) || (!use.Performers.IsEmpty && PerformerOut(use, asOf) is not null))
        {
            return (VerdictKind.Denied, VerdictReason.NotInForce, -1);
        }

        // The rules of policies stand behind those of the license, so they decide only where the license does not.
        var data = DataOf(use);
        var forbid = FirstForbid(use, data);
        if (forbid >= 0 && forbid < _license.Rules.Length)
        {
            return (VerdictKind.Denied, VerdictReason.Forbidden, forbid);
        }

        if (!CountPermits(use, data, counting))
        {
            return (VerdictKind.Denied, VerdictReason.NoPermit, -1);
        }

        if (forbid >= 0)
        {
            return (VerdictKind.Denied, VerdictReason.Policy, forbid);
        }

        // With several atoms the Permit to name is the first that adds duties, as these make the verdict; else the first.
        var first = -1;
        for (var i = RuleBits.Next(counting, 0); i >= 0; i = RuleBits.Next(counting, i + 1))
        {
            if (BindingDuties(i, use) > 0)
            {
                return (VerdictKind.Conditional, VerdictReason.None, i);
            }

            first = first < 0 ? i : first;
        }

        return (VerdictKind.Allowed, VerdictReason.None, first);
    }

    /// <summary>
    /// The first Forbid that hits an atom, -1 if none does. Atoms pick their data, territory and recipient freely, so a Forbid hits one
    /// exactly if it meets some member of each set.
    /// </summary>
    private int FirstForbid(Use use, ImmutableArray<Term> data)
    {
        var capability = RowsOf(Dimension.Capability).Whole(use.Capability);
        var context = RowsOf(Dimension.Context).Whole(use.Context);
        var operation = RowsOf(Dimension.Operation).Whole(use.Operation);
        for (var word = 0; word < Words; word++)
        {
            var hits = _forbids[word] & capability[word] & context[word] & operation[word];
            if (hits == 0)
            {
                continue;
            }

            hits &= Union(Dimension.DataCategory, data, word)
                & Union(Dimension.Territory, use.Territories, word)
                & Union(Dimension.Recipient, use.Recipients, word);
            for (; hits != 0; hits &= hits - 1)
            {
                var rule = (word * 64) + RuleBits.First(hits);
                if (use.Except.IsEmpty || StillMeets(_rules[rule], use))
                {
                    return rule;
                }
            }
        }

        return -1;
    }

    private static bool StillMeets(Rule forbid, Use use) =>
        RuleRows.Meets(forbid, use.Capability, use.Except)
        && RuleRows.Meets(forbid, use.Context, use.Except)
        && RuleRows.Meets(forbid, use.Operation, use.Except);

    private ulong Union(Dimension dimension, ImmutableArray<Term> terms, int word)
    {
        var rows = RowsOf(dimension);
        var union = 0UL;
        foreach (var term in terms)
        {
            union |= rows.Whole(term)[word];
        }

        return union;
    }

    /// <summary>Goes over the atoms and notes for each the Permit that counts.</summary>
    /// <returns>False as soon as an atom has none.</returns>
    private bool CountPermits(Use use, ImmutableArray<Term> data, Span<ulong> counting)
    {
        Span<ulong> common = Words <= WordsOnStack ? stackalloc ulong[Words] : new ulong[Words];
        var capability = RowsOf(Dimension.Capability).Whole(use.Capability);
        var context = RowsOf(Dimension.Context).Whole(use.Context);
        var operation = RowsOf(Dimension.Operation).Whole(use.Operation);
        var any = 0UL;
        for (var word = 0; word < Words; word++)
        {
            any |= common[word] = _permits[word] & capability[word] & context[word] & operation[word];
        }

        if (any == 0)
        {
            return false;
        }

        foreach (var category in data)
        {
            var dataRow = RowsOf(Dimension.DataCategory).Whole(category);
            foreach (var territory in use.Territories)
            {
                var territoryRow = RowsOf(Dimension.Territory).Whole(territory);
                foreach (var recipient in use.Recipients)
                {
                    var counts = CountingPermit(use, common, dataRow, territoryRow, RowsOf(Dimension.Recipient).Whole(recipient));
                    if (counts < 0)
                    {
                        return false;
                    }

                    counting[counts / 64] |= 1UL << (counts % 64);
                }
            }
        }

        return true;
    }

    /// <summary>Of the Permits that cover an atom the one with the fewest binding duties, then the first; -1 if none covers it.</summary>
    private int CountingPermit(
        Use use, ReadOnlySpan<ulong> common, ReadOnlySpan<ulong> data, ReadOnlySpan<ulong> territory, ReadOnlySpan<ulong> recipient)
    {
        var counts = -1;
        var fewest = int.MaxValue;
        for (var word = 0; word < common.Length; word++)
        {
            for (var covering = common[word] & data[word] & territory[word] & recipient[word]; covering != 0; covering &= covering - 1)
            {
                var rule = (word * 64) + RuleBits.First(covering);
                var duties = BindingDuties(rule, use);
                if (duties == 0)
                {
                    return rule;
                }

                if (duties < fewest)
                {
                    (counts, fewest) = (rule, duties);
                }
            }
        }

        return counts;
    }

    private int BindingDuties(int rule, Use use)
    {
        var count = 0;
        foreach (var duty in _rules[rule].Duties)
        {
            count += Binds(duty, use) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// The rules that match what a use says in one dimension: the Forbids that meet some of it, the Permits that cover all of it, or some.
    /// </summary>
    public ulong[] Matching(Use use, Dimension dimension, bool permitsCoverAll = true)
    {
        var rows = RowsOf(dimension);
        var hasExceptions = !use.Except.IsEmpty && dimension is (Dimension.Capability or Dimension.Context or Dimension.Operation);
        var all = permitsCoverAll ? _permits.AsSpan().ToArray() : new ulong[Words];
        var some = new ulong[Words];
        foreach (var term in TermsOf(use, dimension))
        {
            var row = rows.Whole(term);
            for (var word = 0; word < Words; word++)
            {
                all[word] = permitsCoverAll ? all[word] & row[word] : all[word] | (row[word] & _permits[word]);
                some[word] |= row[word] & _forbids[word];
            }

            for (var rule = hasExceptions ? RuleBits.Next(some, 0) : -1; rule >= 0; rule = RuleBits.Next(some, rule + 1))
            {
                if (!RuleRows.Meets(_rules[rule], term, use.Except))
                {
                    some[rule / 64] &= ~(1UL << (rule % 64));
                }
            }
        }

        for (var word = 0; word < Words; word++)
        {
            all[word] |= some[word];
        }

        return all;
    }

    private static bool Binds(Duty duty, Use use) => Binds(duty, use.Operation, use.Except);

    /// <summary>Whether a duty binds uses with an operation.</summary>
    public static bool Binds(Duty duty, Term operation, ImmutableArray<Term> except) =>
        duty.IsBinding && (duty.Trigger is null || RuleRows.Overlap(duty.Trigger, operation, except));
}
