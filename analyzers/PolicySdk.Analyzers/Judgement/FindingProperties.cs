namespace PolicySdk.Analyzers.Judgement;

/// <summary>The names under which diagnostics carry what tools draw beside the message.</summary>
public static class FindingProperties
{
    /// <summary>Ids of licenses, separated by commas.</summary>
    public const string License = "psdk.license";

    /// <summary>The id of the rule of the license, or of the policy, that decided.</summary>
    public const string Rule = "psdk.rule";

    /// <summary>The id of the policy whose rule decided, where it is none of the license.</summary>
    public const string Policy = "psdk.policy";

    /// <summary><c>path:line:column:length</c> of the clause that decided.</summary>
    public const string Clause = "psdk.clause";

    /// <summary>The texts of the hops, one per line, in the order of the additional locations.</summary>
    public const string Hops = "psdk.hops";

    /// <summary>One line that says what to do.</summary>
    public const string Help = "psdk.help";

    /// <summary>What a code fix may put in place, one per line.</summary>
    public const string Fixes = "psdk.fixes";
}
