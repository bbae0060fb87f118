namespace PolicySdk.Licensing;

/// <summary>
/// For one dimension of one license: which rules match each term, as sets of bits, bit <c>i</c> for the <c>i</c>-th rule; behind the rules of
/// the license come those of policies. A Permit matches what it covers. A Forbid matches what it overlaps, or, for a term without all that is
/// below it, what it covers.
/// </summary>
/// <remarks>
/// Containment and overlap are settled here once per license, so that a decision is one look-up per term and one AND per dimension.
/// Immutable once filled.
/// </remarks>
internal sealed class RuleRows
{
    private static readonly ImmutableArray<string> Implied = ["Access", "Prepare", "ExtractFeatures", "Store"];

    private readonly License _license;
    private readonly Dimension _dimension;
    private readonly int _words;
    private readonly ulong[] _whole;
    private readonly ulong[] _bare;

    // Parts of countries that some rule names. Every other part of a country matches what the bare country matches.
    private readonly Dictionary<Term, ulong[]> _parts = [];

    public RuleRows(License license, ImmutableArray<Rule> rules, Dimension dimension, int words)
    {
        _license = license;
        _dimension = dimension;
        _words = words;
        var terms = license.Vocabulary.TermsOf(dimension);
        _whole = new ulong[terms.Length * words];
        _bare = new ulong[terms.Length * words];
        for (var i = 0; i < rules.Length; i++)
        {
            Fill(rules[i], i / 64, 1UL << (i % 64), terms);
        }

        foreach (var each in _parts)
        {
            for (var word = 0; word < words; word++)
            {
                each.Value[word] |= _bare[(each.Key.Index * words) + word];
            }
        }
    }

    /// <summary>The parts of countries that rules name, in no order.</summary>
    public IEnumerable<Term> Parts => _parts.Keys;

    /// <summary>The rules that match a term together with all that is below it.</summary>
    public ReadOnlySpan<ulong> Whole(Term term) => term.IsSubdivision ? Part(term) : _whole.AsSpan(term.Index * _words, _words);

    /// <summary>The rules that match a term without anything below it.</summary>
    public ReadOnlySpan<ulong> Bare(Term term) => term.IsSubdivision ? Part(term) : _bare.AsSpan(term.Index * _words, _words);

    /// <summary>Whether a Forbid meets a term, in the dimension of the term, when some terms below are taken away.</summary>
    public static bool Meets(Rule forbid, Term term, ImmutableArray<Term> except)
    {
        if (!forbid.Names(term.Dimension) || IsGeneralPurpose(term))
        {
            return !IsTakenOut(forbid, term);
        }

        foreach (var value in forbid.Values(term.Dimension))
        {
            if (Meets(forbid, value, term, except))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a Forbid meets a term through one value of its field.</summary>
    public static bool Meets(Rule forbid, RuleClause clause, Term term, ImmutableArray<Term> except)
    {
        if (IsGeneralPurpose(term))
        {
            return true;
        }

        foreach (var value in clause.Terms)
        {
            if (Meets(forbid, value, term, except))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Meets(Rule forbid, Term value, Term term, ImmutableArray<Term> except) =>
        Overlap(value, term, except) && !IsTakenOut(forbid, value.Covers(term) ? term : value);

    /// <summary>Whether a term is an operation that every Permit grants for what it covers.</summary>
    public static bool ComesWithEveryPermit(Term term) => term.Dimension == Dimension.Operation && Implied.Contains(term.Id, StringComparer.Ordinal);

    /// <summary>Whether a rule of a policy takes a term, and all that is below it, out of its prohibition.</summary>
    public static bool IsTakenOut(Rule forbid, Term term)
    {
        foreach (var taken in forbid.Except)
        {
            if (taken.Covers(term))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value is the term, above it, or below it and not taken away.</summary>
    public static bool Overlap(Term value, Term term, ImmutableArray<Term> except)
    {
        if (value.Covers(term))
        {
            return true;
        }

        if (!term.Covers(value))
        {
            return false;
        }

        foreach (var taken in except)
        {
            if (taken.Covers(value) && term.IsAncestorOf(taken))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGeneralPurpose(Term term) =>
        term.Dimension == Dimension.Capability && term.Vocabulary.GeneralPurposeModel.Covers(term);

    private ReadOnlySpan<ulong> Part(Term term) =>
        _parts.TryGetValue(term, out var row) ? row : _bare.AsSpan(term.Index * _words, _words);

    private void Fill(Rule rule, int word, ulong bit, ImmutableArray<Term> terms)
    {
        var isPermit = rule.Effect == RuleEffect.Permit;
        if (!isPermit && !rule.Names(_dimension))
        {
            SetBelow(terms[0]);
            return;
        }

        foreach (var value in rule.Values(_dimension))
        {
            // A value in an exception is no part of the prohibition, and what is above it meets nothing there.
            if (isPermit || !IsTakenOut(rule, value))
            {
                Set(value);
            }
        }

        if (isPermit && _dimension == Dimension.Operation)
        {
            // Nothing works without these.
            foreach (var implied in Implied)
            {
                Set(Find(implied));
            }
        }
        else if (isPermit && _dimension == Dimension.Recipient)
        {
            Set(_license.Vocabulary.Licensee);
        }
        else if (!isPermit && _dimension == Dimension.Capability)
        {
            // A general-purpose model can do anything, so every prohibition meets it.
            SetBelow(_license.Vocabulary.GeneralPurposeModel);
        }

        void Set(Term value)
        {
            if (value.IsSubdivision)
            {
                _parts[value] = _parts.TryGetValue(value, out var row) ? row : row = new ulong[_words];
                row[word] |= bit;
            }
            else
            {
                SetBelow(value);
            }

            // A prohibition of what is below meets what is above.
            for (var above = value.Parent; above is not null && !isPermit; above = above.Parent)
            {
                _whole[(above.Index * _words) + word] |= bit;
            }
        }

        void SetBelow(Term value)
        {
            for (var i = value.Index; i < terms.Length && value.Covers(terms[i]); i++)
            {
                // A Permit does not reach terms that came after the vocabulary its license is pinned to.
                var isReached = isPermit ? terms[i].Since <= _license.VocabularyVersion : !IsTakenOut(rule, terms[i]);
                if (isReached)
                {
                    _whole[(i * _words) + word] |= bit;
                    _bare[(i * _words) + word] |= bit;
                }
            }
        }
    }

    private Term Find(string id) =>
        _license.Vocabulary.TryGet(_dimension, id, out var term) ? term : throw new InvalidOperationException($"The vocabulary lacks '{id}'.");
}
