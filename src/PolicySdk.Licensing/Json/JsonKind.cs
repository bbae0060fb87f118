namespace PolicySdk.Licensing;

/// <summary>The kinds of values in JSON.</summary>
public enum JsonKind
{
    /// <summary>Named values in braces.</summary>
    Object,

    /// <summary>Values in brackets.</summary>
    Array,

    /// <summary>Text in quotes.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>.</summary>
    Null,
}
