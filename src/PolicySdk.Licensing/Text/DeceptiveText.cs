using System.Globalization;

namespace PolicySdk.Licensing;

/// <summary>Finds text that looks like other text: words that mix scripts, and characters that do not show.</summary>
/// <remarks>Unicode Technical Standard 39. Text that is wholly in another script is fine, and so is one word of each.</remarks>
internal static class DeceptiveText
{
    /// <summary>The first thing in a text that deceives its reader.</summary>
    /// <returns>What is wrong and the way out; null if nothing is.</returns>
    public static (string Message, string Help)? Find(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] < '\u0080')
        {
            start++;
        }

        if (start == text.Length)
        {
            return null;
        }

        for (var i = start; i < text.Length; i++)
        {
            if (IsInvisible(text, i))
            {
                return ($"the invisible character U+{Hex(CodePointAt(text, i))} is not allowed here",
                    "Remove it: what looks the same must be the same.");
            }
        }

        return FindMixedWord(text);
    }

    private static (string Message, string Help)? FindMixedWord(string text)
    {
        var wordStart = 0;
        var scripts = Script.Common;
        for (var i = 0; i <= text.Length; i++)
        {
            var category = i < text.Length ? CategoryAt(text, i) : UnicodeCategory.SpaceSeparator;
            if (IsLetterOrMark(category))
            {
                scripts |= Scripts.Of(CodePointAt(text, i));
                i += IsPair(text, i) ? 1 : 0;
            }
            else if (category is not (UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format))
            {
                if (!Scripts.GoTogether(scripts))
                {
                    return Mixed(text.Substring(wordStart, i - wordStart));
                }

                (wordStart, scripts) = (i + 1, Script.Common);
            }
        }

        return null;
    }

    /// <summary>Names the stranger in a word: the first character of the script that most of its letters are not of.</summary>
    private static (string Message, string Help) Mixed(string word)
    {
        var counts = new Dictionary<Script, int>();
        var first = new List<(Script Script, string Character, int CodePoint)>();
        for (var i = 0; i < word.Length; i++)
        {
            var codePoint = CodePointAt(word, i);
            var length = IsPair(word, i) ? 2 : 1;
            if (IsLetterOrMark(CategoryAt(word, i)) && Scripts.Of(codePoint) is var script && script != Script.Common)
            {
                if (!counts.TryGetValue(script, out var count))
                {
                    first.Add((script, word.Substring(i, length), codePoint));
                }

                counts[script] = count + 1;
            }

            i += length - 1;
        }

        // Of as many letters of both, the Latin ones are at home: formats, names of terms and most texts are Latin.
        var home = first.OrderByDescending(each => counts[each.Script]).ThenBy(each => each.Script).First().Script;
        var (stranger, character, point) = first.Find(each => !Scripts.GoTogether(home | each.Script)) is { Character: not null } found
            ? found
            : first.Find(each => each.Script != home);
        return (
            $"the {stranger} character '{character}' (U+{Hex(point)}) stands in the {home} word {Quoting.Of(word)}",
            "Write a word in one script: letters that look alike are not the same.");
    }

    /// <summary>Whether a character is one that Unicode lets readers ignore (Default_Ignorable_Code_Point), where no script needs it.</summary>
    private static bool IsInvisible(string text, int i)
    {
        var c = text[i];
        return c switch
        {
            '\u00AD' or '\u034F' or '\u115F' or '\u1160' or '\u180E' or '\u200B' or '\u3164' or '\uFEFF' or '\uFFA0' => true,
            '\u200C' or '\u200D' => !JoinsWhatItMust(text, i),
            >= '\u2060' and <= '\u2064' or >= '\u206A' and <= '\u206F' => true,
            '\uDB40' => true, // U+E0000 to U+E0FFF: tags, and variation selectors of a kind that no text in a document needs
            _ => false,
        };
    }

    /// <summary>Whether a zero-width joiner or non-joiner stands in a script or an emoji that is written with it.</summary>
    private static bool JoinsWhatItMust(string text, int i) =>
        i > 0 && i + 1 < text.Length && IsOutsideEurope(text[i - 1]) && IsOutsideEurope(text[i + 1]);

    // Arabic and the scripts of South Asia; emoji are symbols with their variation selector, or surrogate pairs.
    private static bool IsOutsideEurope(char c) =>
        c is (>= '\u0600' and <= '\u109F') or (>= '\u1780' and <= '\u18AF') or (>= '\u2190' and <= '\u2BFF') or '\uFE0F' || char.IsSurrogate(c);

    private static bool IsLetterOrMark(UnicodeCategory category) => category <= UnicodeCategory.EnclosingMark;

    private static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);

    private static int CodePointAt(string text, int i) => IsPair(text, i) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];

    private static UnicodeCategory CategoryAt(string text, int i) => CharUnicodeInfo.GetUnicodeCategory(text, i);

    private static string Hex(int codePoint) => codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
