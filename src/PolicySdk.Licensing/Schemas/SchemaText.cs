using System.Text;

namespace PolicySdk.Licensing;

/// <summary>Writes the text of a JSON document as it is meant to be read: indented by two spaces, short objects and arrays on one line, lines ending with LF.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class SchemaText
{
    private const int Width = 120;

    private readonly StringBuilder _text = new();

    /// <summary>A string as JSON writes it. ASCII alone, so that no editor reads the file in another encoding.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                < ' ' or > '~' => quoted.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The whole text of a document.</summary>
    public static string Of(SchemaNode root)
    {
        var text = new SchemaText();
        text.Write(root, 0, 0);
        return text._text.Append('\n').ToString();
    }

    private void Write(SchemaNode node, int depth, int before)
    {
        if (node.Literal is { } literal)
        {
            _text.Append(literal);
        }
        else if (node.Children.Count == 0 || (depth > 0 && node.FlatLength is { } flat && (2 * depth) + before + flat < Width))
        {
            node.WriteFlat(_text);
        }
        else if (node.IsArray && node.Children.All(each => each.Value.Literal is not null))
        {
            WriteFilled(node, depth);
        }
        else
        {
            WriteLines(node, depth);
        }
    }

    private void WriteLines(SchemaNode node, int depth)
    {
        _text.Append(node.IsArray ? '[' : '{');
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            StartLine(depth + 1);
            var prefix = child.Key is null ? "" : Quote(child.Key) + ": ";
            _text.Append(prefix);
            Write(child.Value, depth + 1, prefix.Length);
            _text.Append(i < node.Children.Count - 1 ? "," : "");
        }

        StartLine(depth);
        _text.Append(node.IsArray ? ']' : '}');
    }

    /// <summary>Long arrays of words, as many on a line as fit.</summary>
    private void WriteFilled(SchemaNode node, int depth)
    {
        _text.Append('[');
        var column = Width;
        for (var i = 0; i < node.Children.Count; i++)
        {
            var item = node.Children[i].Value.Literal!;
            if (column + item.Length + 2 > Width)
            {
                StartLine(depth + 1);
                column = 2 * (depth + 1);
            }
            else
            {
                _text.Append(' ');
                column++;
            }

            _text.Append(item).Append(i < node.Children.Count - 1 ? "," : "");
            column += item.Length + 1;
        }

        StartLine(depth);
        _text.Append(']');
    }

    private void StartLine(int depth) => _text.Append('\n').Append(' ', 2 * depth);
}
