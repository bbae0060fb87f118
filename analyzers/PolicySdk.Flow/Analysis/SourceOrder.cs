namespace PolicySdk.Flow.Analysis;

/// <summary>The order of declarations: by file path, then by position. The same on every machine and in every run.</summary>
internal static class SourceOrder
{
    public static int Compare(ISymbol left, ISymbol right) => Compare(First(left), First(right));

    public static int Compare(Location left, Location right)
    {
        var byPath = string.CompareOrdinal(left.SourceTree?.FilePath, right.SourceTree?.FilePath);
        return byPath != 0 ? byPath : left.SourceSpan.CompareTo(right.SourceSpan);
    }

    private static Location First(ISymbol symbol) => symbol.Locations.Length > 0 ? symbol.Locations[0] : Location.None;
}
