using System.Globalization;
using System.Text;

namespace PolicySdk.Cli.Rendering;

/// <summary>
/// Makes text of others fit to print. Source, documents and messages may hold escape sequences that drive the terminal and
/// bidirectional controls that reorder what is read (CVE-2021-42574); both are shown, not obeyed.
/// </summary>
internal static class Printable
{
    /// <summary>The text on one line: line ends become blanks, tabs too, controls become visible.</summary>
    public static string Line(string text)
    {
        var safe = true;
        foreach (var c in text)
        {
            safe &= !IsUnsafe(c);
        }

        if (safe)
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\t' or '\u2028' or '\u2029' or '\u0085':
                    line.Append(' ');
                    break;
                default:
                    line.Append(Visible(c));
                    break;
            }
        }

        return line.ToString();
    }

    /// <summary>A character that stands for the one given and prints.</summary>
    public static char Visible(char c) => c switch
    {
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        _ when IsUnsafe(c) => '\uFFFD',
        _ => c,
    };

    private static bool IsUnsafe(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C'
        || (char.GetUnicodeCategory(c) == UnicodeCategory.Format && c == '\uFEFF');
}
