namespace PolicySdk.Licensing;

/// <summary>
/// The rules of several licenses side by side, each license in words of its own: one row of bits per term answers for all of them, where
/// <see cref="DecisionTable"/> answers for one.
/// </summary>
/// <remarks>
/// It takes the uses that are asked in bulk: all licenses in force, nothing excepted, no performer named. For any other, and for a license of more
/// rules than a word has bits, the license's own table is asked. Immutable, so safe to share between threads; deciding allocates nothing.
/// </remarks>
internal sealed class GroupTable
{
    // More members of a set than this are rare enough to take the longer way.
    private const int MostMembers = 64;

    private readonly ImmutableArray<License> _licenses;
    private readonly DecisionTable[] _tables;
    private readonly ulong[] _permits;
    private readonly ulong[] _forbids;
    private readonly ulong[] _free;
    private readonly ulong[][] _rows;
    private readonly Dictionary<Term, int> _parts = [];
    private readonly int[] _countries;
    private readonly int[] _unsaidData;
    private readonly int _synthetic;
    private readonly CalendarDate[] _turns;
    private readonly bool[] _allInForce;
    private readonly bool _isNarrow;

    public GroupTable(ImmutableArray<License> licenses)
    {
        _licenses = licenses;
        _tables = [.. licenses.Select(license => license.Decisions)];
        _isNarrow = licenses.Length > 0 && _tables.All(table => table.Words == 1);
        _permits = [.. _tables.Select(table => table.Permits[0])];
        _forbids = [.. _tables.Select(table => table.Forbids[0])];
        _turns = [.. licenses.SelectMany(license => license.Timeline.Standings).Select(standing => standing.From).Distinct().OrderBy(day => day)];
        _allInForce = [.. _turns.Select(day => licenses.All(license => license.StandingOn(day).IsInForce))];
        _rows = [];
        _free = [];
        _countries = [];
        _unsaidData = [];
        if (_isNarrow)
        {
            var vocabulary = licenses[0].Vocabulary;
            _rows = [.. Vocabulary.Dimensions.Select(dimension => Rows(dimension, vocabulary, term => table => table.RowsOf(dimension).Whole(term)[0]))];
            _countries = new int[vocabulary.TermsOf(Dimension.Territory).Length];
            AddParts(vocabulary);
            _free = Rows(Dimension.Operation, vocabulary, operation => table => table.FreePermits(operation));
            _unsaidData = AddUnsaidData();
            _synthetic = vocabulary.SyntheticData.Index * licenses.Length;
        }
    }

    private delegate Func<DecisionTable, ulong> RowOf(Term term);

    /// <summary>Decides a use for all licenses.</summary>
    /// <param name="use">The use.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="license">Where in the group the license is that decides: the first one with the strictest verdict.</param>
    /// <returns>False if this use has to be asked of each license by itself.</returns>
    public bool TryDecide(Use use, CalendarDate asOf, out int license)
    {
        license = 0;
        if (!_isNarrow || !use.Except.IsEmpty || !use.Performers.IsEmpty || !AreAllInForce(asOf)
            || use.DataCategories.Length > MostMembers || use.Territories.Length > MostMembers || use.Recipients.Length > MostMembers)
        {
            return false;
        }

        Span<int> synthetic = stackalloc int[1];
        synthetic[0] = _synthetic;
        Span<int> data = stackalloc int[use.DataCategories.Length];
        Span<int> territories = stackalloc int[use.Territories.Length];
        Span<int> recipients = stackalloc int[use.Recipients.Length];
        Offsets(use.DataCategories, data);
        Offsets(use.Territories, territories);
        Offsets(use.Recipients, recipients);
        var categories = use.Stage == Stage.Synthetic ? synthetic : use.DataCategories.IsEmpty ? _unsaidData : data;
        license = categories.Length == 1 && territories.Length == 1 && recipients.Length == 1
            ? Strictest(use, categories[0], territories[0], recipients[0])
            : Strictest(use, categories, territories, recipients);
        return true;
    }

    /// <summary>The license that decides a use of one atom.</summary>
    private int Strictest(Use use, int data, int territory, int recipient)
    {
        var count = _permits.Length;
        var capability = RowAt(Dimension.Capability, use.Capability.Index * count);
        var context = RowAt(Dimension.Context, use.Context.Index * count);
        var category = RowAt(Dimension.DataCategory, data);
        var operation = RowAt(Dimension.Operation, use.Operation.Index * count);
        var place = RowAt(Dimension.Territory, territory);
        var receiver = RowAt(Dimension.Recipient, recipient);
        var free = _free.AsSpan(use.Operation.Index * count, count);
        var conditional = -1;
        for (var i = 0; i < _permits.Length; i++)
        {
            var matching = capability[i] & context[i] & category[i] & operation[i] & place[i] & receiver[i];
            var permits = matching & _permits[i];
            if (permits == 0 || (matching & _forbids[i]) != 0)
            {
                return i;
            }

            conditional = conditional < 0 && (permits & free[i]) == 0 ? i : conditional;
        }

        return Math.Max(conditional, 0);
    }

    private int Strictest(Use use, ReadOnlySpan<int> data, ReadOnlySpan<int> territories, ReadOnlySpan<int> recipients)
    {
        var count = _permits.Length;
        var capability = RowAt(Dimension.Capability, use.Capability.Index * count);
        var context = RowAt(Dimension.Context, use.Context.Index * count);
        var operation = RowAt(Dimension.Operation, use.Operation.Index * count);
        var free = _free.AsSpan(use.Operation.Index * count, count);
        var conditional = -1;
        for (var i = 0; i < count; i++)
        {
            var matching = capability[i] & context[i] & operation[i];
            var permits = matching & _permits[i];
            var forbids = matching & _forbids[i];
            if (permits == 0
                || (forbids != 0 && (forbids & Union(Dimension.DataCategory, data, i) & Union(Dimension.Territory, territories, i)
                    & Union(Dimension.Recipient, recipients, i)) != 0))
            {
                return i;
            }

            switch (Atoms(permits, free[i], data, territories, recipients, i))
            {
                case VerdictKind.Denied:
                    return i;
                case VerdictKind.Conditional when conditional < 0:
                    conditional = i;
                    break;
            }
        }

        return Math.Max(conditional, 0);
    }

    private VerdictKind Atoms(
        ulong permits, ulong free, ReadOnlySpan<int> data, ReadOnlySpan<int> territories, ReadOnlySpan<int> recipients, int license)
    {
        var dataRows = _rows[(int)Dimension.DataCategory];
        var territoryRows = _rows[(int)Dimension.Territory];
        var recipientRows = _rows[(int)Dimension.Recipient];
        var kind = VerdictKind.Allowed;
        foreach (var category in data)
        {
            foreach (var territory in territories)
            {
                var covering = permits & dataRows[category + license] & territoryRows[territory + license];
                foreach (var recipient in recipients)
                {
                    var atom = covering & recipientRows[recipient + license];
                    if (atom == 0)
                    {
                        return VerdictKind.Denied;
                    }

                    kind = (atom & free) == 0 ? VerdictKind.Conditional : kind;
                }
            }
        }

        return kind;
    }

    private ulong Union(Dimension dimension, ReadOnlySpan<int> offsets, int license)
    {
        var rows = _rows[(int)dimension];
        var union = 0UL;
        foreach (var offset in offsets)
        {
            union |= rows[offset + license];
        }

        return union;
    }

    private bool AreAllInForce(CalendarDate asOf)
    {
        var last = _turns.Length - 1;
        while (last > 0 && asOf < _turns[last])
        {
            last--;
        }

        return _allInForce[last];
    }

    private ReadOnlySpan<ulong> RowAt(Dimension dimension, int offset) => _rows[(int)dimension].AsSpan(offset, _permits.Length);

    private void Offsets(ImmutableArray<Term> terms, Span<int> offsets)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            offsets[i] = Offset(terms[i]);
        }
    }

    private int Offset(Term term) =>
        !term.IsSubdivision ? term.Index * _licenses.Length
        : _parts.TryGetValue(term, out var part) ? part
        : _countries[term.Index];

    private ulong[] Rows(Dimension dimension, Vocabulary vocabulary, RowOf rowOf)
    {
        var terms = vocabulary.TermsOf(dimension);
        var rows = new ulong[terms.Length * _tables.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            Fill(rows, i * _tables.Length, rowOf(terms[i]));
        }

        return rows;
    }

    private void Fill(ulong[] rows, int start, Func<DecisionTable, ulong> rowOf)
    {
        for (var i = 0; i < _tables.Length; i++)
        {
            rows[start + i] = rowOf(_tables[i]);
        }
    }

    /// <summary>Rows for the parts of countries that rules name, and for the rest of those countries.</summary>
    private void AddParts(Vocabulary vocabulary)
    {
        var parts = _tables.SelectMany(table => table.RowsOf(Dimension.Territory).Parts).Distinct().ToArray();
        var split = parts.Select(part => part.Parent!).Distinct().ToArray();
        var rows = _rows[(int)Dimension.Territory];
        var end = rows.Length;
        Array.Resize(ref rows, end + ((parts.Length + split.Length) * _tables.Length));
        _rows[(int)Dimension.Territory] = rows;
        foreach (var country in vocabulary.TermsOf(Dimension.Territory))
        {
            _countries[country.Index] = country.Index * _tables.Length;
        }

        foreach (var country in split)
        {
            Fill(rows, end, table => table.RowsOf(Dimension.Territory).Bare(country)[0]);
            _countries[country.Index] = end;
            end += _tables.Length;
        }

        foreach (var part in parts)
        {
            Fill(rows, end, table => table.RowsOf(Dimension.Territory).Whole(part)[0]);
            _parts.Add(part, end);
            end += _tables.Length;
        }
    }

    /// <summary>
    /// Rows for data that a use leaves unsaid. Each license has its own categories; one with fewer than another has its last one again, which
    /// changes nothing.
    /// </summary>
    private int[] AddUnsaidData()
    {
        var most = _licenses.Max(license => license.DataCategories.Length);
        var rows = _rows[(int)Dimension.DataCategory];
        var end = rows.Length;
        Array.Resize(ref rows, end + (most * _tables.Length));
        _rows[(int)Dimension.DataCategory] = rows;
        var offsets = new int[most];
        for (var i = 0; i < most; i++)
        {
            var place = i;
            offsets[i] = end + (i * _tables.Length);
            Fill(rows, offsets[i], table =>
            {
                var own = table.License.DataCategories;
                return table.RowsOf(Dimension.DataCategory).Whole(own[Math.Min(place, own.Length - 1)])[0];
            });
        }

        return offsets;
    }
}
