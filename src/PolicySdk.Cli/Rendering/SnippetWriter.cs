using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Rendering;

/// <summary>Draws pieces of source with line numbers and carets, all with one gutter.</summary>
internal sealed class SnippetWriter
{
    // Of a longer span the beginning and the end say enough.
    private const int LongSpan = 6;
    private const int ShownAtStart = 3;
    private const int ShownAtEnd = 2;

    private readonly StyledText _text;
    private readonly SourceFiles _files;
    private readonly PathDisplay _paths;
    private readonly int _gutter;
    private readonly int _width;

    /// <param name="text">What to write to.</param>
    /// <param name="files">Where source comes from.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="gutter">The columns that line numbers take.</param>
    /// <param name="lineWidth">The columns that a line of output may take.</param>
    public SnippetWriter(StyledText text, SourceFiles files, PathDisplay paths, int gutter, int lineWidth)
    {
        _text = text;
        _files = files;
        _paths = paths;
        _gutter = gutter;
        _width = Math.Max(lineWidth - gutter - 3, 20);
    }

    /// <summary>The columns that the line numbers of a range take.</summary>
    public static int GutterOf(SourceRange? range) => range is { HasLine: true } ? range.EndLine.ToString().Length : 1;

    /// <summary>Writes <c>--&gt; file:line:column</c>.</summary>
    public void Place(string arrow, SourceRange range)
    {
        var place = _paths.Show(range.Path);
        _text.Append(new string(' ', _gutter) + arrow + " ", Ink.Frame)
            .Append(range.HasLine ? $"{place}:{range.StartLine}:{range.StartColumn}" : place)
            .EndLine();
    }

    /// <summary>Writes an empty line of the frame.</summary>
    public void Bar() => Frame("").EndLine();

    /// <summary>Writes <c>= text</c> below the snippets.</summary>
    public void Remark(string heading, string text) =>
        _text.Append(new string(' ', _gutter) + " = ", Ink.Frame).Append(heading, Ink.Message).Append(": " + Printable.Line(text)).EndLine();

    /// <summary>Draws the whole range.</summary>
    public void Excerpt(SourceRange range, string label, Ink ink)
    {
        if (range.EndLine > range.StartLine && _files.Line(range.Path, range.EndLine) is not null)
        {
            Lines(range, label, ink);
        }
        else
        {
            FirstLine(range, label, ink);
        }
    }

    /// <summary>Draws the first line of the range.</summary>
    public void FirstLine(SourceRange range, string label, Ink ink)
    {
        label = Printable.Line(label);
        if (_files.Line(range.Path, range.StartLine) is not { } source)
        {
            Missing(range, label, ink);
            return;
        }

        var start = range.StartColumn - 1;
        var end = range.EndLine > range.StartLine ? source.TrimEnd().Length : range.EndColumn - 1;
        var line = DisplayLine.Of(source, start, end);
        var (from, to) = (line.ColumnOf(start), line.ColumnOf(end));
        var (shown, shift) = line.Cut(from, to, _width);
        Frame(range.StartLine.ToString()).Append(" " + shown).EndLine();

        from -= shift;
        to = Math.Min(to - shift, DisplayWidth.Of(shown));
        var carets = new string('^', Math.Max(to - from, 1));
        var indent = new string(' ', from);
        var labelFits = from + carets.Length + 1 + DisplayWidth.Of(label) <= _width;
        Frame("").Append(" " + indent).Append(carets, ink);
        if (label.Length > 0 && labelFits)
        {
            _text.Append(" " + label, ink);
        }

        _text.EndLine();
        if (label.Length > 0 && !labelFits)
        {
            var left = Math.Min(from, Math.Max(_width - DisplayWidth.Of(label), 0));
            Frame("").Append(" " + new string(' ', left)).Append(label, ink).EndLine();
        }
    }

    /// <summary>Draws a range of several lines with a line down its left side.</summary>
    private void Lines(SourceRange range, string label, Ink ink)
    {
        var first = _files.Line(range.Path, range.StartLine)!;
        var firstLine = DisplayLine.Of(first);
        var from = firstLine.ColumnOf(range.StartColumn - 1);
        var startsLine = first.AsSpan(0, Math.Clamp(range.StartColumn - 1, 0, first.Length)).IsWhiteSpace();
        SourceLine(range.StartLine, startsLine ? "/ " : "  ", firstLine, ink);
        if (!startsLine)
        {
            Frame("").Append("  " + new string('_', Math.Min(from, _width) + 1) + "^", ink).EndLine();
        }

        var count = range.EndLine - range.StartLine + 1;
        for (var number = range.StartLine + 1; number <= range.EndLine; number++)
        {
            if (count > LongSpan && number == range.StartLine + ShownAtStart)
            {
                Frame("...").Append(" ").Append("|", ink).EndLine();
                number = range.EndLine - ShownAtEnd;
                continue;
            }

            SourceLine(number, "| ", DisplayLine.Of(_files.Line(range.Path, number) ?? ""), ink);
        }

        var lastLine = DisplayLine.Of(_files.Line(range.Path, range.EndLine)!);
        var to = Math.Clamp(lastLine.ColumnOf(range.EndColumn - 1), 1, _width);
        Frame("").Append(" ").Append("|" + new string('_', to) + "^", ink);
        _text.Append(label.Length > 0 ? " " + Printable.Line(label) : "", ink).EndLine();
    }

    private void SourceLine(int number, string margin, DisplayLine line, Ink ink)
    {
        var (shown, _) = line.Cut(0, 0, _width - 2);
        Frame(number.ToString()).Append(" ").Append(margin, ink).Append(shown).EndLine();
    }

    private void Missing(SourceRange range, string label, Ink ink)
    {
        var why = !_files.Exists(range.Path) ? "(the source is not available)"
            : range.HasLine ? $"(line {range.StartLine} is no longer in the file)"
            : "";
        if (why.Length == 0 && label.Length == 0)
        {
            return;
        }

        Frame("").Append(" ").Append(why, Ink.Frame).Append(why.Length > 0 && label.Length > 0 ? " " : "").Append(label, ink).EndLine();
    }

    private StyledText Frame(string number) =>
        number == "..." && _gutter < 3
            ? _text.Append("...", Ink.Frame)
            : _text.Append(number.PadRight(_gutter) + " |", Ink.Frame);
}
