using System.Text;
using System.Xml;

namespace PolicySdk.Generators.Documents;

/// <summary>Makes text that people wrote safe for a documentation comment.</summary>
internal static class XmlDocumentation
{
    /// <summary>
    /// The lines of a text, escaped. Everything that C# takes for the end of a line parts lines, so that no text can end the comment it
    /// stands in; what XML cannot hold becomes U+FFFD.
    /// </summary>
    public static IEnumerable<string> Lines(string text)
    {
        foreach (var line in text.Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
        {
            if (line.Trim().Length > 0)
            {
                yield return Escape(line.Trim());
            }
        }
    }

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case var _ when i + 1 < line.Length && XmlConvert.IsXmlSurrogatePair(line[i + 1], c):
                    escaped.Append(c).Append(line[++i]);
                    break;
                default:
                    escaped.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD');
                    break;
            }
        }

        return escaped.ToString();
    }
}
