namespace PolicySdk.Licensing;

/// <summary>Whether a rule grants or takes away.</summary>
public enum RuleEffect
{
    /// <summary>The rule takes away; it beats every Permit.</summary>
    Forbid,

    /// <summary>The rule grants what it covers.</summary>
    Permit,
}
