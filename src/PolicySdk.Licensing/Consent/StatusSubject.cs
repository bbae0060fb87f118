namespace PolicySdk.Licensing;

/// <summary>Whose consent a <see cref="StatusEntry"/> speaks of.</summary>
public enum StatusSubject
{
    /// <summary>A license as a whole.</summary>
    License,

    /// <summary>One performer, in every license that names them.</summary>
    Performer,
}
