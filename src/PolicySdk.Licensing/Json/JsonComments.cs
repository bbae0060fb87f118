namespace PolicySdk.Licensing;

/// <summary>Takes comments out of a text, so that they may stand wherever white space may.</summary>
/// <remarks><see cref="System.Text.Json.Utf8JsonReader"/> skips comments in most places, but not between a name and its colon.</remarks>
internal static class JsonComments
{
    /// <summary>Overwrites each comment with spaces, so that every place stays what it is. A comment that is not closed stays, as an error.</summary>
    public static void Blank(Span<byte> text)
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
                    each = each is (byte)'\n' or (byte)'\r' ? each : (byte)' ';
                }

                i += Math.Max(0, length - 1);
            }
        }
    }

    private static int CommentLength(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("//"u8))
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            var comment = end < 0 ? text : text.Slice(0, end);

            // Unicode's own line separators end a line for some readers and not for others, so what follows would be in doubt.
            return comment.IndexOf("\u2028"u8) >= 0 || comment.IndexOf("\u2029"u8) >= 0 ? 0 : comment.Length;
        }

        if (text.StartsWith("/*"u8))
        {
            return text.Slice(2).IndexOf("*/"u8) + 4 is var length and > 3 ? length : 0;
        }

        return 0;
    }
}
