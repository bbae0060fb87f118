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

        var clauses = ImmutableArray.CreateBuilder<RuleClause>(member.Value.Items.Length);
        foreach (var item in member.Value.Items)
        {
            vocabulary.TryExpand(dimension, item.Text, out var expanded);
            clauses.Add(new RuleClause(dimension, item.Text, expanded, item.Span));
        }

        return new RuleField([.. clauses.SelectMany(clause => clause.Terms).Distinct()], clauses.ToImmutable(), member.Span);
    }
}
