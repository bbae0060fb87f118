namespace PolicySdk.Cli.Rendering;

/// <summary>Paths as a reader wants them: short, and such that a click or a paste in the current directory finds the file.</summary>
internal sealed class PathDisplay
{
    private readonly string _base;

    /// <param name="baseDirectory">The full path of the directory that paths are shown from.</param>
    public PathDisplay(string baseDirectory) => _base = baseDirectory;

    /// <summary>The path relative to the base directory where it lies below it or close beside it, else the full path.</summary>
    public string Show(string path) => Printable.Line(Relative(path));

    /// <summary>The same with forward slashes on every platform, for files that machines read.</summary>
    public string Portable(string path) => Relative(path).Replace(Path.DirectorySeparatorChar, '/');

    private string Relative(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return path;
        }

        var relative = Path.GetRelativePath(_base, path);
        var up = 0;
        foreach (var part in relative.Split('/', '\\'))
        {
            if (part != "..")
            {
                break;
            }

            up++;
        }

        return up <= 2 && relative.Length <= path.Length ? relative : path;
    }
}
