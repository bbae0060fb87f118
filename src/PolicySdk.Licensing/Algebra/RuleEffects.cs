namespace PolicySdk.Licensing;

/// <summary>
/// Finds what in a license has no effect, or not the one that it seems to have (PSDK0005): Permits that Forbids take away whole, rules that
/// others say already, duties that never bind, replicas granted where nobody stands by the performer.
/// </summary>
/// <remarks>A Forbid of something that no Permit grants anyway is fine: lawyers want it said twice.</remarks>
public static class RuleEffects
{
    /// <summary>Looks at a license by itself; what policies take away is no fault of it.</summary>
    /// <returns>Warnings in the order of the text.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<DocumentDiagnostic> Find(License license, CancellationToken cancellationToken = default) =>
        new RuleEffectSearch(license.Bare, cancellationToken).Run();

    /// <summary>Looks at a policy by itself. That it forbids what no license grants is what a policy is for.</summary>
    /// <returns>Warnings in the order of the text.</returns>
    public static ImmutableArray<DocumentDiagnostic> Find(Policy policy)
    {
        var values = new SuperfluousValues(policy.Path);
        foreach (var rule in policy.Rules.Where(rule => rule.Path == policy.Path))
        {
            values.FindIn(rule.Rule);
        }

        return [.. values.Found.OrderBy(each => each.Span.Start)];
    }
}
