namespace PolicySdk.Licensing;

/// <summary>Where a date lies to the term of a license.</summary>
public enum TermState
{
    /// <summary>Before its first day.</summary>
    NotYet,

    /// <summary>From its first day to its last.</summary>
    Running,

    /// <summary>After its last day.</summary>
    Over,
}
