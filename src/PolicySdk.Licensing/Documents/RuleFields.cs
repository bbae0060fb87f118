namespace PolicySdk.Licensing;

/// <summary>Reads the fields of rules, in licenses and policies alike.</summary>
internal static class RuleFields
{
    /// <summary>The field of a rule in one dimension.</summary>
    public static RuleField Read(JsonValue rule, Dimension dimension, Vocabulary vocabulary)
    {
        if (rule.Find(dimension.Property()) is not { } member)
        {
            return RuleField.Absent;
        }

        var clauses = ImmutableArray.CreateRange(member.Value.Items, item => ReadClause(item, dimension, vocabulary));
        return new RuleField(Terms(clauses), clauses, member.Span);
    }

    /// <summary>The values without repetition; the same array where nothing is repeated and there is little to compare.</summary>
    public static ImmutableArray<T> Distinct<T>(ImmutableArray<T> values)
        where T : class
    {
        const int Few = 8;
        if (values.Length > Few)
        {
            return [.. values.Distinct()];
        }

        for (var i = 1; i < values.Length; i++)
        {
            if (values.IndexOf(values[i]) < i)
            {
                return [.. values.Distinct()];
            }
        }

        return values;
    }

    private static RuleClause ReadClause(JsonValue item, Dimension dimension, Vocabulary vocabulary)
    {
        vocabulary.TryExpand(dimension, item.Text, out var terms);
        return new RuleClause(dimension, item.Text, terms, item.Span);
    }

    private static ImmutableArray<Term> Terms(ImmutableArray<RuleClause> clauses)
    {
        if (clauses.Length == 1)
        {
            // Most fields say one thing, and the vocabulary has an array for it.
            return clauses[0].Terms;
        }

        var terms = ImmutableArray.CreateBuilder<Term>(clauses.Length);
        foreach (var clause in clauses)
        {
            terms.AddRange(clause.Terms);
        }

        return Distinct(terms.DrainToImmutable());
    }
}
