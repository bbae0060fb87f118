namespace PolicySdk.Licensing;

/// <summary>Which script a character belongs to. .NET does not say.</summary>
/// <remarks>
/// From Scripts.txt of the Unicode Character Database, version 14.0, for letters and marks of the scripts in <see cref="Script"/>. A range goes over
/// what lies between as long as that is neither letter nor mark.
/// </remarks>
internal static class UnicodeScripts
{
    private static readonly (int First, int Last, Script Script)[] Ranges =
    [
        (0x0041, 0x00AA, Script.Latin), (0x00BA, 0x02B8, Script.Latin), (0x02E0, 0x02E4, Script.Latin), (0x0370, 0x0373, Script.Greek),
        (0x0376, 0x03E1, Script.Greek), (0x03E2, 0x03EF, Script.Coptic), (0x03F0, 0x03FF, Script.Greek), (0x0400, 0x0484, Script.Cyrillic),
        (0x0487, 0x052F, Script.Cyrillic), (0x0531, 0x0588, Script.Armenian), (0x0591, 0x05F2, Script.Hebrew), (0x0610, 0x063F, Script.Arabic),
        (0x0641, 0x064A, Script.Arabic), (0x0656, 0x066F, Script.Arabic), (0x0671, 0x06FF, Script.Arabic), (0x0750, 0x077F, Script.Arabic),
        (0x0870, 0x08FF, Script.Arabic), (0x10A0, 0x10FF, Script.Georgian), (0x1100, 0x11FF, Script.Hangul), (0x13A0, 0x13FD, Script.Cherokee),
        (0x1C80, 0x1C88, Script.Cyrillic), (0x1C90, 0x1CBF, Script.Georgian), (0x1D00, 0x1D25, Script.Latin), (0x1D26, 0x1D2A, Script.Greek),
        (0x1D2B, 0x1D2B, Script.Cyrillic), (0x1D2C, 0x1D5C, Script.Latin), (0x1D5D, 0x1D61, Script.Greek), (0x1D62, 0x1D65, Script.Latin),
        (0x1D66, 0x1D6A, Script.Greek), (0x1D6B, 0x1D77, Script.Latin), (0x1D78, 0x1D78, Script.Cyrillic), (0x1D79, 0x1DBE, Script.Latin),
        (0x1DBF, 0x1DBF, Script.Greek), (0x1E00, 0x1EFF, Script.Latin), (0x1F00, 0x1FFC, Script.Greek), (0x2071, 0x209C, Script.Latin),
        (0x2126, 0x2126, Script.Greek), (0x212A, 0x212B, Script.Latin), (0x2132, 0x2132, Script.Latin), (0x214E, 0x2184, Script.Latin),
        (0x2C60, 0x2C7F, Script.Latin), (0x2C80, 0x2CF3, Script.Coptic), (0x2D00, 0x2D2D, Script.Georgian), (0x2DE0, 0x2DFF, Script.Cyrillic),
        (0x3005, 0x3005, Script.Han), (0x302E, 0x302F, Script.Hangul), (0x303B, 0x303B, Script.Han), (0x3041, 0x3096, Script.Hiragana),
        (0x309D, 0x309F, Script.Hiragana), (0x30A1, 0x30FA, Script.Katakana), (0x30FD, 0x30FF, Script.Katakana), (0x3105, 0x312F, Script.Bopomofo),
        (0x3131, 0x318E, Script.Hangul), (0x31A0, 0x31BF, Script.Bopomofo), (0x31F0, 0x31FF, Script.Katakana), (0x3400, 0x9FFF, Script.Han),
        (0xA4D0, 0xA4FD, Script.Lisu), (0xA640, 0xA69F, Script.Cyrillic), (0xA722, 0xA787, Script.Latin), (0xA78B, 0xA7FF, Script.Latin),
        (0xA960, 0xA97C, Script.Hangul), (0xAB30, 0xAB64, Script.Latin), (0xAB65, 0xAB65, Script.Greek), (0xAB66, 0xAB69, Script.Latin),
        (0xAB70, 0xABBF, Script.Cherokee), (0xAC00, 0xD7FB, Script.Hangul), (0xF900, 0xFAD9, Script.Han), (0xFB00, 0xFB06, Script.Latin),
        (0xFB13, 0xFB17, Script.Armenian), (0xFB1D, 0xFB4F, Script.Hebrew), (0xFB50, 0xFDFB, Script.Arabic), (0xFE2E, 0xFE2F, Script.Cyrillic),
        (0xFE70, 0xFEFC, Script.Arabic), (0xFF21, 0xFF5A, Script.Latin), (0xFF66, 0xFF6F, Script.Katakana), (0xFF71, 0xFF9D, Script.Katakana),
        (0xFFA0, 0xFFDC, Script.Hangul), (0x10780, 0x107BA, Script.Latin), (0x11FB0, 0x11FB0, Script.Lisu), (0x16FE3, 0x16FE3, Script.Han),
        (0x16FF0, 0x16FF1, Script.Han), (0x1AFF0, 0x1B000, Script.Katakana), (0x1B001, 0x1B11F, Script.Hiragana), (0x1B120, 0x1B122, Script.Katakana),
        (0x1B150, 0x1B152, Script.Hiragana), (0x1B164, 0x1B167, Script.Katakana), (0x1D242, 0x1D244, Script.Greek), (0x1DF00, 0x1DF1E, Script.Latin),
        (0x1EE00, 0x1EEBB, Script.Arabic), (0x20000, 0x3134A, Script.Han),
    ];

    /// <summary>The script of a letter or mark; <see cref="Script.Common"/> for those that several scripts share, and for scripts that are not told apart here.</summary>
    public static Script Of(int codePoint)
    {
        var (low, high) = (0, Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, script) = Ranges[middle];
            if (codePoint < first)
            {
                high = middle - 1;
            }
            else if (codePoint > last)
            {
                low = middle + 1;
            }
            else
            {
                return script;
            }
        }

        return Script.Common;
    }

    /// <summary>
    /// Whether people write these scripts in one word: one script, or Latin with those of Chinese, Japanese or Korean
    /// (UTS #39, section 5.2, Highly Restrictive).
    /// </summary>
    public static bool GoTogether(Script scripts)
    {
        const Script Japanese = Script.Latin | Script.Han | Script.Hiragana | Script.Katakana;
        const Script Chinese = Script.Latin | Script.Han | Script.Bopomofo;
        const Script Korean = Script.Latin | Script.Han | Script.Hangul;
        return (scripts & (scripts - 1)) == 0 || (scripts & ~Japanese) == 0 || (scripts & ~Chinese) == 0 || (scripts & ~Korean) == 0;
    }
}
