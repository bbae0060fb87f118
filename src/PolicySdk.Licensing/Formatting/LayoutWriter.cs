using System.Text;

namespace PolicySdk.Licensing;

/// <summary>Writes the canonical text of a document.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class LayoutWriter(CancellationToken cancellationToken)
{
    private readonly StringBuilder _text = new();

    /// <summary>The text of a whole document.</summary>
    public string Write(LayoutEntry document, List<Comment> below)
    {
        WriteLines(document.Above, 0, isFirst: true);
        StartLine(0, document.FollowsBlank);
        Write(document.Value, 0, isRoot: true, room: LayoutValue.Width);
        WriteBehind(document.Behind, 0);
        WriteLines(below, 0, isFirst: false);
        return _text.Append('\n').ToString();
    }

    private void Write(LayoutValue value, int depth, bool isRoot, int room)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (value.FlatLength is { } flat && (flat <= room || !value.IsContainer || value.Entries.Count == 0) && !(isRoot && value.Entries.Count > 0))
        {
            WriteFlat(value);
            return;
        }

        _text.Append(value.Kind == JsonKind.Object ? '{' : '[');
        WriteBehind(value.Opening, depth);
        if (value.IsFilled)
        {
            WriteFilled(value, depth + 1);
        }
        else
        {
            WriteEntries(value, depth + 1);
        }

        WriteLines(value.Closing, depth + 1, isFirst: value.Entries.Count == 0);
        StartLine(depth);
        _text.Append(value.Kind == JsonKind.Object ? '}' : ']');
    }

    private void WriteEntries(LayoutValue value, int depth)
    {
        for (var i = 0; i < value.Entries.Count; i++)
        {
            var entry = value.Entries[i];
            var comma = i < value.Entries.Count - 1 ? "," : "";
            WriteLines(entry.Above, depth, isFirst: i == 0);
            StartLine(depth, entry.FollowsBlank && (i > 0 || entry.Above.Count > 0));
            if (entry.Name is { } name)
            {
                _text.Append(name).Append(": ");
            }

            var before = (2 * depth) + (entry.Name is null ? 0 : entry.Name.Length + 2) + comma.Length;
            Write(entry.Value, depth, isRoot: false, LayoutValue.Width - before);
            _text.Append(comma);
            WriteBehind(entry.Behind, depth);
        }
    }

    /// <summary>Writes values side by side, as many on a line as fit.</summary>
    private void WriteFilled(LayoutValue value, int depth)
    {
        var column = LayoutValue.Width;
        for (var i = 0; i < value.Entries.Count; i++)
        {
            var item = value.Entries[i].Value.Text;
            var comma = i < value.Entries.Count - 1 ? "," : "";
            if (i == 0 || column + 1 + item.Length + comma.Length > LayoutValue.Width)
            {
                StartLine(depth);
                column = 2 * depth;
            }
            else
            {
                _text.Append(' ');
                column++;
            }

            _text.Append(item).Append(comma);
            column += item.Length + comma.Length;
        }
    }

    private void WriteFlat(LayoutValue value)
    {
        if (!value.IsContainer)
        {
            _text.Append(value.Text);
            return;
        }

        var isObject = value.Kind == JsonKind.Object;
        var padding = isObject && value.Entries.Count > 0 ? " " : "";
        _text.Append(isObject ? '{' : '[').Append(padding);
        for (var i = 0; i < value.Entries.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            if (value.Entries[i].Name is { } name)
            {
                _text.Append(name).Append(": ");
            }

            WriteFlat(value.Entries[i].Value);
        }

        _text.Append(padding).Append(isObject ? '}' : ']');
    }

    /// <summary>Writes comments on lines of their own.</summary>
    private void WriteLines(List<Comment> comments, int depth, bool isFirst)
    {
        foreach (var comment in comments)
        {
            StartLine(depth, comment.FollowsBlank && !isFirst);
            WriteComment(comment, depth);
            isFirst = false;
        }
    }

    private void WriteBehind(List<Comment> comments, int depth)
    {
        foreach (var comment in comments)
        {
            _text.Append(' ');
            WriteComment(comment, depth);
        }
    }

    /// <summary>Writes a comment. Lines of one with a row of stars follow the indentation, others stay as they are.</summary>
    private void WriteComment(Comment comment, int depth)
    {
        var lines = comment.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd(' ', '\t');
            var bare = line.TrimStart(' ', '\t');
            if (i == 0)
            {
                _text.Append(line);
            }
            else if (bare.StartsWith("*", StringComparison.Ordinal))
            {
                StartLine(depth);
                _text.Append(' ').Append(bare);
            }
            else
            {
                _text.Append('\n').Append(line);
            }
        }
    }

    private void StartLine(int depth, bool withBlank = false)
    {
        if (_text.Length > 0)
        {
            _text.Append(withBlank ? "\n\n" : "\n").Append(' ', 2 * depth);
        }
    }
}
