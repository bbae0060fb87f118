namespace PolicySdk.Licensing;

/// <summary>Takes comments out of a text, so that they may stand wherever white space may.</summary>
/// <remarks><see cref="System.Text.Json.Utf8JsonReader"/> skips comments in most places, but not between a name and its colon.</remarks>
internal static class JsonComments
{
    /// <summary>Writes a space for each character of a comment, so that every place stays what it is. A comment that is not closed stays, as an error.</summary>
    public static string Blank(string text)
    {
        var blank = text.ToCharArray();
        Blank(blank.AsSpan());
        return new string(blank);
    }

    private static void Blank(Span<char> text)
    {
        for (var rest = text; rest.IndexOfAny('"', '/') is var next and >= 0;)
        {
            rest = rest.Slice(next);
            if (rest[0] == '"')
            {
                rest = rest.Slice(StringLength(rest));
                continue;
            }

            var length = CommentLength(rest);
            if (length == 0)
            {
                // Nothing behind an error is read, and to look for the end of every comment that has none would take forever.
                return;
            }

            foreach (ref var each in rest.Slice(0, length))
            {
                each = each is '\n' or '\r' ? each : ' ';
            }

            rest = rest.Slice(length);
        }
    }

    /// <summary>The length of the string that a text starts with, up to the end of the text if it has none.</summary>
    private static int StringLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (text.Slice(length).IndexOfAny('"', '\\') is var next and >= 0)
        {
            length += next;
            if (text[length] == '"')
            {
                return length + 1;
            }

            length = Math.Min(length + 2, text.Length);
        }

        return text.Length;
    }

    /// <summary>The length of the comment that a text starts with; 0 if that is none, or one that is not closed.</summary>
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
