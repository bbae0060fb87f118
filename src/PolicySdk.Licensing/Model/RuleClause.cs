namespace PolicySdk.Licensing;

/// <summary>One value of one field of a rule: the smallest part of a document that decides anything.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <param name="Dimension">The field.</param>
/// <param name="Written">The value as the document writes it, <c>EU</c> as <c>EU</c>.</param>
/// <param name="Terms">What it stands for; several terms for a list of countries.</param>
/// <param name="Span">The value in the document.</param>
public sealed record RuleClause(Dimension Dimension, string Written, ImmutableArray<Term> Terms, DocumentSpan Span);
