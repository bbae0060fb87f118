using System.Text;

namespace PolicySdk.Licensing.Tests.Formatting;

/// <summary>Rewrites valid documents with other white space and with comments wherever they may stand, and finds the comments again.</summary>
internal static class LooseText
{
    private static readonly string[] Blanks = ["", " ", "  ", "\t", "\n", "\r\n", "\n\n", "\n\n\n", "\r", " \n  "];

    /// <summary>The tokens of a document, comments included, white space left out.</summary>
    public static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (text[i] is ' ' or '\t' or '\n' or '\r')
            {
                i++;
                continue;
            }

            if (text[i] == '"')
            {
                for (i++; text[i] != '"'; i++)
                {
                    i += text[i] == '\\' ? 1 : 0;
                }

                i++;
            }
            else if (text[i] == '/' && text[i + 1] == '/')
            {
                while (i < text.Length && text[i] is not ('\n' or '\r'))
                {
                    i++;
                }
            }
            else if (text[i] == '/')
            {
                i = text.IndexOf("*/", i + 2, StringComparison.Ordinal) + 2;
            }
            else if ("{}[],:".Contains(text[i]))
            {
                i++;
            }
            else
            {
                while (i < text.Length && !"{}[],:/\" \t\r\n".Contains(text[i]))
                {
                    i++;
                }
            }

            tokens.Add(text[start..i]);
        }

        return tokens;
    }

    /// <summary>The comments of a document, sorted, without the white space around their lines.</summary>
    public static string[] Comments(string text) =>
    [
        .. Tokens(text).Where(token => token[0] == '/')
            .Select(token => string.Join("\n", token.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Select(line => line.Trim(' ', '\t'))))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The same document with random white space and, here and there, a comment or a trailing comma.</summary>
    /// <param name="text">The document.</param>
    /// <param name="random">Chooses.</param>
    /// <param name="commentIn">One gap in so many gets comments; 0 for none.</param>
    public static string Loosen(string text, Random random, int commentIn)
    {
        var loose = new StringBuilder();
        var last = "";
        foreach (var token in Tokens(text))
        {
            if (token is "}" or "]" && last is not ("{" or "[" or ",") && random.Next(4) == 0)
            {
                loose.Append(',');
            }

            AddBlank();
            loose.Append(token);
            if (token.StartsWith("//", StringComparison.Ordinal))
            {
                loose.Append('\n');
            }

            last = token;
        }

        AddBlank();
        return loose.ToString();

        void AddBlank()
        {
            loose.Append(Blanks[random.Next(Blanks.Length)]);
            while (commentIn > 0 && random.Next(commentIn) == 0)
            {
                loose.Append(AComment(random)).Append(Blanks[random.Next(Blanks.Length)]);
            }
        }
    }

    private static string AComment(Random random) => random.Next(6) switch
    {
        0 => $"// {random.Next(1000)} \n",
        1 => $"//\t\"{{[,{random.Next(1000)}\r\n",
        2 => $"/* {random.Next(1000)} // \" */",
        3 => $"/* {random.Next(1000)}\n   * stars\n */",
        4 => $"/*{random.Next(1000)}\r\n      art {{  \r\n  */",
        _ => "/**/",
    };
}
