namespace PolicySdk.Cli.Comparing;

/// <summary>Which way a change of rights goes.</summary>
[Flags]
internal enum ChangeDirection
{
    /// <summary>Neither: it is no change of rights.</summary>
    None = 0,

    /// <summary>More is allowed, or less is asked for it.</summary>
    Widened = 1,

    /// <summary>Less is allowed, or more is asked for it.</summary>
    Narrowed = 2,

    /// <summary>Some of each.</summary>
    Both = Widened | Narrowed,
}
