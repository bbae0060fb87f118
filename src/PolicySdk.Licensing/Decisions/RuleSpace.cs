namespace PolicySdk.Licensing;

/// <summary>
/// The rules of several licenses side by side. A set of rules is one array of words; each license has its stretch of it.
/// </summary>
internal sealed class RuleSpace
{
    private readonly (DecisionTable Table, int Start)[] _tables;
    private readonly ulong[] _permits;
    private readonly ulong[] _forbids;

    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public RuleSpace(IReadOnlyList<License> licenses)
    {
        _tables = new (DecisionTable, int)[licenses.Count];
        for (var i = 0; i < licenses.Count; i++)
        {
            if (!ReferenceEquals(licenses[i].Vocabulary, licenses[0].Vocabulary))
            {
                throw new ArgumentException("The licenses were made with different vocabularies.", nameof(licenses));
            }

            _tables[i] = (licenses[i].Decisions, Words);
            Words += licenses[i].Decisions.Words;
        }

        _permits = Gather(table => table.Permits);
        _forbids = Gather(table => table.Forbids);
    }

    /// <summary>Something of one license as a set of its rules.</summary>
    public delegate ReadOnlySpan<ulong> Row(DecisionTable table);

    /// <summary>How many words a set of rules takes.</summary>
    public int Words { get; }

    /// <summary>The licenses, ready for deciding.</summary>
    public IEnumerable<DecisionTable> Tables => _tables.Select(each => each.Table);

    /// <summary>The Permits, word by word.</summary>
    public ReadOnlySpan<ulong> Permits => _permits;

    /// <summary>The Forbids, word by word.</summary>
    public ReadOnlySpan<ulong> Forbids => _forbids;

    /// <summary>Whether the rules of every license fit into one word, so that each word is a license.</summary>
    public bool IsNarrow => Words == _tables.Length;

    /// <summary>Where the words of a license begin in a set.</summary>
    public int StartOf(int license) => _tables[license].Start;

    /// <summary>The set that has each license's own.</summary>
    public ulong[] Gather(Row row)
    {
        var rules = new ulong[Words];
        foreach (var (table, start) in _tables)
        {
            row(table).CopyTo(rules.AsSpan(start));
        }

        return rules;
    }

    /// <summary>Whether a license has no Permit left among the rules that match, so that no narrower set allows anything.</summary>
    public bool IsHopeless(ReadOnlySpan<ulong> matching)
    {
        foreach (var (table, start) in _tables)
        {
            if (!HasPermit(matching, start, table.Words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the rules that match allow in every license: a Permit and no Forbid.</summary>
    public bool Allows(ReadOnlySpan<ulong> matching)
    {
        for (var word = 0; word < Words; word++)
        {
            if ((matching[word] & _forbids[word]) != 0)
            {
                return false;
            }
        }

        return !IsHopeless(matching);
    }

    /// <summary>Whether a Forbid is in both of two sets.</summary>
    public bool AnyForbid(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        for (var word = 0; word < Words; word++)
        {
            if ((left[word] & right[word] & _forbids[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the rules that match in all dimensions but one allow in every license, when each license picks a row of its own in that one.
    /// </summary>
    public bool AllowsWith(ReadOnlySpan<ulong> matching, IReadOnlyList<RowClass> ownRows)
    {
        foreach (var (table, start) in _tables)
        {
            var allows = false;
            foreach (var row in ownRows)
            {
                allows = allows || AllowsAlone(matching, row.Rules, start, table.Words);
            }

            if (!allows)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leaves one of those that match the same rules, the cheapest, and drops what another one beats in every license.</summary>
    /// <param name="classes">The candidates.</param>
    /// <param name="dropBeaten">Whether a candidate goes for which another has all its Permits and no Forbid that it has not.</param>
    public List<RowClass> Distinct(IEnumerable<RowClass> classes, bool dropBeaten)
    {
        var distinct = new List<RowClass>();
        foreach (var candidate in classes.OrderBy(each => each.Cost))
        {
            if (!distinct.Exists(kept => dropBeaten ? Beats(kept.Rules, candidate.Rules) : kept.Rules.AsSpan().SequenceEqual(candidate.Rules)))
            {
                if (dropBeaten)
                {
                    distinct.RemoveAll(kept => Beats(candidate.Rules, kept.Rules));
                }

                distinct.Add(candidate);
            }
        }

        return distinct;
    }

    /// <summary>Whether every license has a Permit among the rules that are in both sets.</summary>
    public bool AnyPermit(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        foreach (var (table, start) in _tables)
        {
            var permits = 0UL;
            for (var word = start; word < start + table.Words; word++)
            {
                permits |= left[word] & right[word] & _permits[word];
            }

            if (permits == 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool Beats(ulong[] winner, ulong[] loser)
    {
        for (var word = 0; word < Words; word++)
        {
            if ((loser[word] & _permits[word] & ~winner[word]) != 0 || (winner[word] & _forbids[word] & ~loser[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool HasPermit(ReadOnlySpan<ulong> matching, int start, int words)
    {
        for (var word = start; word < start + words; word++)
        {
            if ((matching[word] & _permits[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool AllowsAlone(ReadOnlySpan<ulong> matching, ulong[] row, int start, int words)
    {
        var permits = false;
        for (var word = start; word < start + words; word++)
        {
            var rules = matching[word] & row[word];
            if ((rules & _forbids[word]) != 0)
            {
                return false;
            }

            permits = permits || (rules & _permits[word]) != 0;
        }

        return permits;
    }
}
