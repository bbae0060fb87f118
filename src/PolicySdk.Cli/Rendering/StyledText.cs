using System.Text;

namespace PolicySdk.Cli.Rendering;

/// <summary>Text in inks, built piece by piece and written with or without colors.</summary>
internal sealed class StyledText
{
    private const string Reset = "\u001b[0m";

    private readonly List<(Ink Ink, string Text)> _pieces = [];

    /// <summary>Appends a piece. It must be printable: see <see cref="Printable"/>.</summary>
    public StyledText Append(string text, Ink ink = Ink.Plain)
    {
        if (text.Length > 0)
        {
            _pieces.Add((ink, text));
        }

        return this;
    }

    /// <summary>Ends the line.</summary>
    public StyledText EndLine() => Append("\n");

    /// <summary>Appends all of another text.</summary>
    public StyledText Append(StyledText other)
    {
        _pieces.AddRange(other._pieces);
        return this;
    }

    /// <summary>Writes the text; lines end with a line feed and never with blanks.</summary>
    public void WriteTo(TextWriter writer, bool colors)
    {
        var line = new StringBuilder();
        var visible = 0;
        foreach (var (ink, text) in _pieces)
        {
            if (text == "\n")
            {
                line.Length = visible;
                writer.Write(line);
                writer.Write('\n');
                line.Clear();
                visible = 0;
                continue;
            }

            var code = colors ? Code(ink) : "";
            line.Append(code);
            foreach (var c in text)
            {
                line.Append(c);
                if (c != ' ')
                {
                    visible = line.Length;
                }
            }

            if (code.Length > 0)
            {
                visible += visible == line.Length ? Reset.Length : 0;
                line.Append(Reset);
            }
        }

        line.Length = visible;
        writer.Write(line);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        using var writer = new StringWriter();
        WriteTo(writer, colors: false);
        return writer.ToString();
    }

    // Bold and the eight basic colors only: every terminal has them, in the user's own palette.
    private static string Code(Ink ink) => ink switch
    {
        Ink.Message => "\u001b[1m",
        Ink.Error => "\u001b[1;31m",
        Ink.Warning => "\u001b[1;33m",
        Ink.Note => "\u001b[1;32m",
        Ink.Help => "\u001b[1;36m",
        Ink.Frame => "\u001b[1;34m",
        Ink.Hop => "\u001b[36m",
        Ink.Clause => "\u001b[35m",
        _ => "",
    };
}
