namespace PolicySdk.Cli.Findings;

/// <summary>A range of a file. Lines and columns count from 1; columns are UTF-16 code units; the end is exclusive.</summary>
/// <param name="Path">The full path of the file, or a name that the source gave itself (<c>#line</c>, generated code).</param>
/// <param name="StartLine">The first line; 0 when only the file is known.</param>
/// <param name="StartColumn">The column of the first character.</param>
/// <param name="EndLine">The last line, never before the first.</param>
/// <param name="EndColumn">The column after the last character.</param>
internal sealed record SourceRange(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>A whole file.</summary>
    public static SourceRange OfFile(string path) => new(path, 0, 0, 0, 0);

    /// <summary>A position, as compilers log it.</summary>
    public static SourceRange At(string path, int line, int column) => new(path, line, column, line, column);

    /// <summary>Whether a line is known.</summary>
    public bool HasLine => StartLine > 0;

    /// <summary>By path, then by place.</summary>
    public static int Compare(SourceRange? left, SourceRange? right)
    {
        if (left is null || right is null)
        {
            // What has no place comes last.
            return (left is null).CompareTo(right is null);
        }

        var order = string.CompareOrdinal(left.Path, right.Path);
        order = order != 0 ? order : left.StartLine.CompareTo(right.StartLine);
        order = order != 0 ? order : left.StartColumn.CompareTo(right.StartColumn);
        order = order != 0 ? order : left.EndLine.CompareTo(right.EndLine);
        return order != 0 ? order : left.EndColumn.CompareTo(right.EndColumn);
    }
}
