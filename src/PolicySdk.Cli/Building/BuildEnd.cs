namespace PolicySdk.Cli.Building;

/// <summary>How a build ended.</summary>
internal enum BuildEnd
{
    /// <summary>The build ran to its end, well or not.</summary>
    Completed,

    /// <summary>The build took too long and was ended.</summary>
    TimedOut,

    /// <summary>The user interrupted it.</summary>
    Interrupted,

    /// <summary><c>dotnet</c> could not be started.</summary>
    NotStarted,
}
