namespace PolicySdk.Licensing;

/// <summary>Lists what a use can say in a dimension, as far as a decision can depend on it.</summary>
/// <remarks>
/// A use states a term, perhaps without some of what lies below. More exceptions never make a Forbid meet more, and never a Permit cover less.
/// So whether two sets of rules decide alike shows on three kinds of statements: the whole term, the bare term (nothing below it), and the term with
/// nothing below it but the path to one term. The last kind matters where a Permit covers a term and not all that is below it: terms later
/// than the vocabulary it is pinned to, and general-purpose models, which every Forbid meets. Territories have no exceptions; there the
/// bare country is a part of it that no rule names. Data and recipients have neither, so they are whole.
/// </remarks>
internal static class UsePoints
{
    /// <summary>The terms with their exceptions: those first that need none, and of operations those last that come with every Permit.</summary>
    public static IEnumerable<(Term Term, ImmutableArray<Term> Except)> Of(Dimension dimension, Vocabulary vocabulary, ImmutableArray<Term> parts)
    {
        var terms = vocabulary.TermsOf(dimension);
        foreach (var term in terms.AddRange(parts).OrderBy(RuleRows.ComesWithEveryPermit))
        {
            yield return (term, []);
        }

        if (dimension == Dimension.Territory)
        {
            var named = new HashSet<Term>(parts);
            foreach (var country in parts.Select(part => part.Parent!).Distinct())
            {
                if (PartThatNoRuleNames(country, vocabulary, named) is { } other)
                {
                    yield return (other, []);
                }
            }
        }
        else if (dimension is Dimension.Capability or Dimension.Context or Dimension.Operation)
        {
            foreach (var term in terms)
            {
                var below = terms.Where(term.IsAncestorOf).ToImmutableArray();
                if (below.IsEmpty)
                {
                    continue;
                }

                yield return (term, Except(term, term, below));
                foreach (var end in below)
                {
                    yield return (term, Except(term, end, below));
                }
            }
        }
    }

    /// <summary>Everything below a term that is not on the path to another one, as few terms as say it.</summary>
    private static ImmutableArray<Term> Except(Term term, Term end, ImmutableArray<Term> below) =>
        below.RemoveAll(each => each.Covers(end) || !(each.Parent!.Covers(end) && term.Covers(each.Parent)));

    /// <summary>A part of a country that no rule names; null where rules name every code there can be.</summary>
    private static Term? PartThatNoRuleNames(Term country, Vocabulary vocabulary, HashSet<Term> named)
    {
        const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        string[] ends = [.. Characters.Select(each => each.ToString()), ""];
        var codes = from first in Characters from second in ends from third in ends select $"{country.Id}-{first}{second}{third}";
        foreach (var code in codes)
        {
            if (vocabulary.TryGet(Dimension.Territory, code, out var part) && !named.Contains(part))
            {
                return part;
            }
        }

        return null;
    }
}
