namespace PolicySdk.Licensing;

/// <summary>What stands between two tokens of a valid document: white space, comments, a comma or colon.</summary>
internal sealed class CommentGap
{
    private CommentGap(List<Comment> comments, bool endsLine, bool endsBlank) => (Comments, EndsLine, EndsBlank) = (comments, endsLine, endsBlank);

    public List<Comment> Comments { get; }

    /// <summary>Whether a line ends between the last comment, or the token before, and the token behind.</summary>
    public bool EndsLine { get; }

    /// <summary>Whether an empty line stands there.</summary>
    public bool EndsBlank { get; }

    /// <summary>Reads what stands between two places of a text.</summary>
    public static CommentGap Read(string text, int start, int end)
    {
        var comments = new List<Comment>();
        var lineEnds = 0;
        var behindComma = false;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '\n':
                case '\r':
                    i += text[i] == '\r' && i + 1 < end && text[i + 1] == '\n' ? 1 : 0;
                    lineEnds++;
                    break;
                case ',':
                    behindComma = true;
                    break;
                case '/':
                    var length = LengthOf(text, i, end);
                    var comment = text.Substring(i, length).Replace("\r\n", "\n").Replace('\r', '\n').TrimEnd(' ', '\t');
                    comments.Add(new Comment(comment, lineEnds > 0, lineEnds > 1, behindComma));
                    lineEnds = 0;
                    i += length - 1;
                    break;
            }
        }

        return new CommentGap(comments, lineEnds > 0, lineEnds > 1);
    }

    private static int LengthOf(string text, int start, int end)
    {
        var isLine = text[start + 1] == '/';
        var close = isLine ? text.IndexOfAny(['\n', '\r'], start, end - start) : text.IndexOf("*/", start + 2, end - start - 2, StringComparison.Ordinal) + 2;
        return (close < 0 ? end : close) - start;
    }
}
