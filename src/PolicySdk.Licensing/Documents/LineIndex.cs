namespace PolicySdk.Licensing;

/// <summary>Where the lines of a text start. Lines end at LF, CR or CRLF, as for the C# compiler and MSBuild.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>Line and column of a character, both counted from 1.</summary>
    public (int Line, int Column) Locate(int position)
    {
        var index = _starts.BinarySearch(position);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}
