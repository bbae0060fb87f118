namespace PolicySdk.Licensing;

/// <summary>Who stands by a licensor.</summary>
public enum Representation
{
    /// <summary>Nobody that the document names.</summary>
    None,

    /// <summary>A lawyer.</summary>
    Counsel,

    /// <summary>A union.</summary>
    Union,
}
