namespace PolicySdk.Cli.Comparing;

/// <summary>How much a change of documents weighs. A larger value weighs less.</summary>
internal enum ChangeLevel
{
    /// <summary>Uses are allowed or denied differently, or under other duties.</summary>
    Rights,

    /// <summary>Builds may break, or find data elsewhere, though rights are the same.</summary>
    Build,

    /// <summary>People read something else.</summary>
    Metadata,
}
