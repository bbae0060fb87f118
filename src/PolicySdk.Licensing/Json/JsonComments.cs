namespace PolicySdk.Licensing;

/// <summary>Takes comments out of a text, so that they may stand wherever white space may.</summary>
/// <remarks><see cref="System.Text.Json.Utf8JsonReader"/> skips comments in most places, but not between a name and its colon.</remarks>
internal static class JsonComments
{
    /// <summary>Overwrites each character of a comment with a space, so that every place stays what it is. A comment that is not closed stays, as an error.</summary>
    public static void Blank(Span<char> text)
    {
        var inString = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (inString && text[i] == '\\')
            {
                i++;
            }
            else if (inString)
            {
                inString = text[i] != '"';
            }
            else if (text[i] == '"')
            {
                inString = true;
            }
            else if (text[i] == '/')
            {
                var length = CommentLength(text.Slice(i));
                foreach (ref var each in text.Slice(i, length))
                {
                    each = each is '\n' or '\r' ? each : ' ';
                }

                i += Math.Max(0, length - 1);
            }
        }
    }

    private static int CommentLength(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("//".AsSpan()))
        {
            var end = text.IndexOfAny('\n', '\r');
            var comment = end < 0 ? text : text.Slice(0, end);

            // Unicode's own line separators end a line for some readers and not for others, so what follows would be in doubt.
            return comment.IndexOfAny('\u2028', '\u2029') >= 0 ? 0 : comment.Length;
        }

        if (text.StartsWith("/*".AsSpan()))
        {
            return text.Slice(2).IndexOf("*/".AsSpan()) + 4 is var length and > 3 ? length : 0;
        }

        return 0;
    }
}
