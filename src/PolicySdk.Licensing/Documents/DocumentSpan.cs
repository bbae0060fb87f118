namespace PolicySdk.Licensing;

/// <summary>A place in the text of a document.</summary>
/// <remarks>
/// Counted in UTF-16 characters of <see cref="DocumentSource.Text"/>; a line ends at LF, CR or CRLF. The default value is no place:
/// its line is 0. Immutable, so safe to share between threads.
/// </remarks>
/// <param name="Start">The first character, counted from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Line">The line of the first character, counted from 1.</param>
/// <param name="Column">The column of the first character, counted from 1.</param>
/// <param name="EndLine">The line of the first character behind the span, counted from 1.</param>
/// <param name="EndColumn">The column of the first character behind the span, counted from 1.</param>
public readonly record struct DocumentSpan(int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The first character behind the span, counted from 0.</summary>
    public int End => Start + Length;

    /// <summary>From the start of this span to the end of one that does not end before it.</summary>
    internal DocumentSpan To(DocumentSpan last) => new(Start, last.End - Start, Line, Column, last.EndLine, last.EndColumn);

    /// <summary>Line and column as <c>(line,column)</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"({Line},{Column})");
}
