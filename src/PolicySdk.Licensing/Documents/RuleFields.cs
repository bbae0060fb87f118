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

        var items = member.Value.Items;
        return new RuleField(Terms(items, dimension, vocabulary), ImmutableArray.CreateRange(items, item => item.Text), member.Span);
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

    private static ImmutableArray<Term> Terms(ImmutableArray<JsonValue> items, Dimension dimension, Vocabulary vocabulary)
    {
        if (items.Length == 1)
        {
            // Most fields say one thing, and the vocabulary has an array for it.
            vocabulary.TryExpand(dimension, items[0].Text, out var all);
            return all;
        }

        var terms = ImmutableArray.CreateBuilder<Term>(items.Length);
        foreach (var item in items)
        {
            vocabulary.TryExpand(dimension, item.Text, out var expanded);
            terms.AddRange(expanded);
        }

        return Distinct(terms.DrainToImmutable());
    }
}
