namespace PolicySdk.Analyzers.Contracts;

/// <summary>The attributes that declare contracts.</summary>
internal enum PolicyAttribute
{
    /// <summary>Any other attribute.</summary>
    None,

    /// <summary>Under which licenses data comes out of a member.</summary>
    ConsentScope,

    /// <summary>What code is for.</summary>
    TrainingUse,

    /// <summary>What passing data somewhere does with it.</summary>
    DataUse,

    /// <summary>Which data a member holds.</summary>
    DataCategory,

    /// <summary>The stage of a derived value.</summary>
    Derives,

    /// <summary>A claim that a result carries no scope any more.</summary>
    Declassifies,
}
