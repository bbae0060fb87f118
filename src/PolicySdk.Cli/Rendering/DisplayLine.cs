using System.Globalization;
using System.Text;

namespace PolicySdk.Cli.Rendering;

/// <summary>
/// A line of source as the terminal shows it: tabs expanded, controls visible, and for every UTF-16 index the column where it
/// appears.
/// </summary>
internal sealed class DisplayLine
{
    private const int TabWidth = 4;

    // Of a line of megabytes (minified JSON) only the surroundings of the span are looked at.
    private const int LongLine = 8192;
    private const int Surroundings = 1024;

    private readonly List<(string Text, int Column, int Width)> _cells;
    private readonly int _offset;
    private readonly int[] _columns;

    private DisplayLine(List<(string, int, int)> cells, int offset, int[] columns)
    {
        _cells = cells;
        _offset = offset;
        _columns = columns;
    }

    /// <summary>The columns that the whole line takes.</summary>
    public int Width => _columns[^1];

    /// <summary>
    /// Lays a line out. Of a very long one it keeps what is near the span from <paramref name="start"/> to <paramref name="end"/>.
    /// </summary>
    public static DisplayLine Of(string line, int start = 0, int end = 0)
    {
        var offset = 0;
        if (line.Length > LongLine)
        {
            offset = Math.Clamp(start - Surroundings, 0, line.Length);
            var length = Math.Min(Math.Max(end, start) + Surroundings, Math.Min(line.Length, offset + LongLine)) - offset;
            line = line.Substring(offset, Math.Max(length, 0));
        }

        var cells = new List<(string, int, int)>(line.Length);
        var columns = new int[line.Length + 1];
        var column = 0;
        for (var i = 0; i < line.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(line, i);
            var (text, width) = Cell(line.AsSpan(i, length), column);
            cells.Add((text, column, width));
            columns.AsSpan(i, length).Fill(column);
            column += width;
            i += length;
        }

        columns[line.Length] = column;
        return new DisplayLine(cells, offset, columns);
    }

    /// <summary>The column where the character with that UTF-16 index begins; an index beyond the line means its end.</summary>
    public int ColumnOf(int index) => _columns[Math.Clamp(index - _offset, 0, _columns.Length - 1)];

    /// <summary>Cuts the line so that it takes at most <paramref name="width"/> columns and shows the span, as far as it fits.</summary>
    /// <param name="from">The column where the span begins.</param>
    /// <param name="to">The column after the span.</param>
    /// <param name="width">The columns that there are; at least 20.</param>
    /// <returns>The text, and how many columns further left its characters stand than in the line.</returns>
    public (string Text, int Shift) Cut(int from, int to, int width)
    {
        const string ellipsis = "...";
        if (Width <= width && _offset == 0)
        {
            return (Concat(0, Width), 0);
        }

        // All of the span, with more of what comes before it than after: that is where the receiver and the name stand.
        var start = 0;
        if (to > width - ellipsis.Length - 1 || _offset > 0)
        {
            var free = Math.Max(width - (2 * ellipsis.Length) - Math.Min(to - from, width), 0);
            start = Math.Max(from - (free * 2 / 3), 0);
        }

        start = CellStart(start);
        var head = start > 0 || _offset > 0 ? ellipsis : "";
        var end = start + width - head.Length;
        if (end >= Width)
        {
            return (head + Concat(start, Width), start - head.Length);
        }

        return (head + Concat(start, end - ellipsis.Length) + ellipsis, start - head.Length);
    }

    private int CellStart(int column)
    {
        foreach (var (_, start, width) in _cells)
        {
            if (start + width > column)
            {
                return start;
            }
        }

        return Width;
    }

    private string Concat(int from, int to)
    {
        var text = new StringBuilder();
        foreach (var (cell, column, width) in _cells)
        {
            if (column >= from && column + width <= to)
            {
                text.Append(cell);
            }
        }

        return text.ToString();
    }

    private static (string Text, int Width) Cell(ReadOnlySpan<char> cluster, int column)
    {
        if (cluster is "\t")
        {
            var width = TabWidth - (column % TabWidth);
            return (new string(' ', width), width);
        }

        var text = new StringBuilder(cluster.Length);
        foreach (var c in cluster)
        {
            text.Append(char.IsSurrogate(c) && cluster.Length == 1 ? '\uFFFD' : Printable.Visible(c));
        }

        var shown = text.ToString();
        var width2 = DisplayWidth.OfCluster(shown);

        // A mark with nothing to stand on, such as at the start of a line, takes a column in most terminals.
        return width2 == 0 && column == 0 ? (" " + shown, 1) : (shown, width2);
    }
}
