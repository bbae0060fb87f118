using System.Globalization;
using System.Text;

namespace PolicySdk.Licensing;

/// <summary>Shows pieces of documents in messages: on one line, not too long, and as they are.</summary>
internal static class Quoting
{
    private const int Longest = 60;

    /// <summary>A piece of a document in double quotes.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length && i < Longest; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                shown.Append(c).Append(text[++i]);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' || IsFormat(c))
            {
                shown.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.Append(text.Length > Longest ? "...\"" : "\"").ToString();
    }

    /// <summary>A single character, by name where it does not show.</summary>
    public static string Of(char c) => c switch
    {
        '\n' or '\r' => "the end of the line",
        '\t' => "a tab",
        '"' => "'\"'",
        '\'' => "\"'\"",
        _ when c != ' ' && (char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) || IsFormat(c)) =>
            "the character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => $"'{c}'",
    };

    /// <summary>A list for people: <c>a, b or c</c>.</summary>
    public static string Choice(IReadOnlyList<string> items, string conjunction = "or") => items.Count switch
    {
        0 => "nothing",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + $" {conjunction} {items[items.Count - 1]}",
    };

    private static bool IsFormat(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
