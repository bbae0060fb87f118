namespace PolicySdk.Licensing;

/// <summary>Where the lines of a text start. Lines end at LF, CR or CRLF, as for the C# compiler and MSBuild.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        var start = 0;
        while (text.AsSpan(start).IndexOfAny('\n', '\r') is var length and >= 0)
        {
            var end = start + length;
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            _starts.Add(start);
        }
    }

    /// <summary>Where each line starts, in order; the first at 0.</summary>
    public List<int> Starts => _starts;

    /// <summary>Line and column of a character, both counted from 1.</summary>
    public (int Line, int Column) Locate(int position)
    {
        var index = _starts.BinarySearch(position);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}
