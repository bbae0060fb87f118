namespace PolicySdk.Licensing;

/// <summary>The kinds of duties.</summary>
public enum DutyType
{
    /// <summary>Name the performers.</summary>
    Attribute,

    /// <summary>Pay.</summary>
    Compensate,

    /// <summary>Delete the data.</summary>
    Delete,

    /// <summary>Report the use.</summary>
    Report,
}
