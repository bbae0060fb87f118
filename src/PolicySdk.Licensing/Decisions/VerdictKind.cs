namespace PolicySdk.Licensing;

/// <summary>The answer to a use. The default is the safe one, and a larger value never beats a smaller one.</summary>
public enum VerdictKind
{
    /// <summary>The use is not allowed.</summary>
    Denied,

    /// <summary>The use is allowed, and duties must be met.</summary>
    Conditional,

    /// <summary>The use is allowed.</summary>
    Allowed,
}
