namespace PolicySdk.Licensing;

/// <summary>Which operations on models <see cref="ModelsAfterEnd"/> leaves.</summary>
internal static class ModelsAfterEndRules
{
    private static readonly ImmutableArray<string> NoNewVersions = ["Evaluate", "DeployInternal", "DeployCommercial", "RealTimeGeneration"];

    /// <summary>Whether the rules may decide an operation: all of it must be left, so a vaguer one is not.</summary>
    public static bool Allows(this ModelsAfterEnd left, Term operation)
    {
        if (left != ModelsAfterEnd.NoNewVersions)
        {
            return left == ModelsAfterEnd.AsBefore;
        }

        for (var term = operation; term is not null; term = term.Parent)
        {
            if (NoNewVersions.Contains(term.Id, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
