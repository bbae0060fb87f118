using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>The clause of a document that decided a verdict.</summary>
/// <param name="RuleId">The id of the rule; <see langword="null"/> where the term, a status entry or nothing at all decided.</param>
/// <param name="Path">The document, as its source names it.</param>
/// <param name="Span">The rule, the date of the term, the entry; for want of a permit the id of the license.</param>
internal readonly record struct DecidingClause(string? RuleId, string Path, DocumentSpan Span)
{
    /// <summary>The clause of a verdict about at least one license.</summary>
    public static DecidingClause Of(in Verdict verdict)
    {
        var license = verdict.License!;
        if (verdict.PolicyRule is { } policyRule)
        {
            return new DecidingClause(policyRule.Id, policyRule.Path, policyRule.Rule.Span);
        }

        if (verdict.StatusEntry is { } entry)
        {
            return new DecidingClause(null, entry.Path, entry.Span);
        }

        if (verdict.Rule is { } rule)
        {
            return new DecidingClause(rule.Id, license.Path, rule.Span);
        }

        if (verdict.Reason != VerdictReason.NotInForce)
        {
            return new DecidingClause(null, license.Path, license.IdSpan);
        }

        // A renewed term ends where the renewal says so.
        return license.StandingOn(verdict.AsOf) switch
        {
            { Term: TermState.NotYet } => new DecidingClause(null, license.Path, license.Term.FromSpan),
            { Renewal: { } renewal } => new DecidingClause(null, renewal.Path, renewal.Span),
            _ => new DecidingClause(null, license.Path, license.Term.UntilSpan),
        };
    }
}
