namespace PolicySdk.Licensing;

/// <summary>Finds names whose letters come from scripts that look alike, as in <c>p\u0430yment</c> with a Cyrillic a.</summary>
/// <remarks>
/// Of Unicode's scripts those are told apart that have letters which look like Latin ones (Unicode TS 39, confusables); the others may stand
/// beside Latin letters, as Japanese does.
/// </remarks>
internal static class Scripts
{
    /// <summary>Whether a name in the text mixes scripts. Names end at whatever is no letter, digit, mark or underscore.</summary>
    public static bool AreMixed(string text)
    {
        var seen = Script.None;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                var isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
                seen = isLetter ? seen | Script.Latin : c is '_' or (>= '0' and <= '9') ? seen : Script.None;
            }
            else
            {
                seen |= Of(c);
            }

            if ((seen & (seen - 1)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static Script Of(char c) => c switch
    {
        >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Script.Greek,
        >= '\u0400' and <= '\u052F' or >= '\u1C80' and <= '\u1C8F' or >= '\uA640' and <= '\uA69F' => Script.Cyrillic,
        >= '\u0530' and <= '\u058F' => Script.Armenian,
        >= '\u13A0' and <= '\u13FF' or >= '\uAB70' and <= '\uABBF' => Script.Cherokee,
        >= '\uFF21' and <= '\uFF5A' => Script.FullWidth,
        >= '\u2C80' and <= '\u2CFF' => Script.Coptic,
        _ => Script.None,
    };

    [Flags]
    private enum Script
    {
        None = 0,
        Latin = 1,
        Greek = 2,
        Cyrillic = 4,
        Armenian = 8,
        Cherokee = 16,
        FullWidth = 32,
        Coptic = 64,
    }
}
