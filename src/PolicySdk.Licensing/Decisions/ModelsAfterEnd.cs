namespace PolicySdk.Licensing;

/// <summary>What may be done with models after a license ended.</summary>
internal enum ModelsAfterEnd
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>What the rules allow of evaluating, deploying and generating live.</summary>
    NoNewVersions,

    /// <summary>What the rules allow.</summary>
    AsBefore,
}
