namespace PolicySdk.Licensing;

/// <summary>The values of one dimension in a rule.</summary>
/// <param name="Terms">What they stand for.</param>
/// <param name="Clauses">The values one by one, in document order.</param>
/// <param name="Span">Name and values in the document; no place if the rule lacks the field.</param>
internal readonly record struct RuleField(ImmutableArray<Term> Terms, ImmutableArray<RuleClause> Clauses, DocumentSpan Span)
{
    public static RuleField Absent { get; } = new([], [], default);

    public bool IsPresent => Span.Line > 0;
}
