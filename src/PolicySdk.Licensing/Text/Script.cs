namespace PolicySdk.Licensing;

/// <summary>Scripts, as a set: those that have letters like the Latin ones, and those that are rightly written beside Latin in one word.</summary>
[Flags]
internal enum Script
{
    /// <summary>What several scripts share, or a script that is not told apart.</summary>
    Common = 0,

    /// <summary>Latin letters.</summary>
    Latin = 1 << 0,

    /// <summary>Greek letters.</summary>
    Greek = 1 << 1,

    /// <summary>Coptic letters.</summary>
    Coptic = 1 << 2,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic = 1 << 3,

    /// <summary>Armenian letters.</summary>
    Armenian = 1 << 4,

    /// <summary>Georgian letters.</summary>
    Georgian = 1 << 5,

    /// <summary>Hebrew letters.</summary>
    Hebrew = 1 << 6,

    /// <summary>Arabic letters.</summary>
    Arabic = 1 << 7,

    /// <summary>Cherokee letters.</summary>
    Cherokee = 1 << 8,

    /// <summary>Lisu letters.</summary>
    Lisu = 1 << 9,

    /// <summary>Han letters.</summary>
    Han = 1 << 10,

    /// <summary>Hiragana letters.</summary>
    Hiragana = 1 << 11,

    /// <summary>Katakana letters.</summary>
    Katakana = 1 << 12,

    /// <summary>Bopomofo letters.</summary>
    Bopomofo = 1 << 13,

    /// <summary>Hangul letters.</summary>
    Hangul = 1 << 14,
}
