namespace PolicySdk.Licensing;

/// <summary>A comment of a document.</summary>
/// <param name="Text">The comment with its marks, lines parted by LF.</param>
/// <param name="StartsLine">Whether a line ends between it and what stands before it.</param>
/// <param name="FollowsBlank">Whether an empty line stands before it.</param>
/// <param name="IsBehindComma">Whether a comma stands between it and the value before it.</param>
internal sealed record Comment(string Text, bool StartsLine, bool FollowsBlank, bool IsBehindComma)
{
    /// <summary>Whether it runs to the end of its line, so that nothing may follow it there.</summary>
    public bool IsLine => Text.StartsWith("//", StringComparison.Ordinal);
}
