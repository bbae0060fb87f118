namespace PolicySdk.Cli.Documents;

/// <summary>Where a path leads when all symbolic links on the way are followed.</summary>
internal static class RealPath
{
    // Linux gives up after as many.
    private const int MostLinks = 40;

    /// <summary>The path without links; what does not exist, or leads in circles, stays as it is.</summary>
    public static string Of(string fullPath)
    {
        var links = 0;
        return Of(Path.GetFullPath(fullPath), ref links) ?? fullPath;
    }

    private static string? Of(string path, ref int links)
    {
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) is not { } parent)
        {
            return path;
        }

        if (Of(parent, ref links) is not { } realParent)
        {
            return null;
        }

        var real = Path.Combine(realParent, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));
        try
        {
            return new FileInfo(real).LinkTarget is not { } target ? real
                : ++links > MostLinks ? null
                : Of(Path.GetFullPath(target, realParent), ref links);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return real;
        }
    }
}
