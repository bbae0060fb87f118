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

        var terms = new List<Term>();
        foreach (var item in member.Value.Items)
        {
            vocabulary.TryExpand(dimension, item.Text, out var expanded);
            terms.AddRange(expanded);
        }

        return new RuleField([.. terms.Distinct()], [.. member.Value.Items.Select(item => item.Text)], member.Span);
    }
}
