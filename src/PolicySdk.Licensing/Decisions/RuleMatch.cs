namespace PolicySdk.Licensing;

/// <summary>A rule that made a verdict, and the values of its fields through which it met the use.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <param name="License">The license that was asked.</param>
/// <param name="Rule">The rule, of the license or of a policy.</param>
/// <param name="PolicyRule">The rule of a policy; null for one of the license.</param>
/// <param name="Clauses">The values that cover what a Permit allowed, or that a Forbid has in common with the use; in document order.</param>
public sealed record RuleMatch(License License, Rule Rule, PolicyRule? PolicyRule, ImmutableArray<RuleClause> Clauses);
