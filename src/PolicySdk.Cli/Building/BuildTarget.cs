namespace PolicySdk.Cli.Building;

/// <summary>The solution or project that a command was asked to build.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="IsSolution">Whether it is a solution (<c>.sln</c>, <c>.slnx</c>) or a solution filter (<c>.slnf</c>).</param>
internal sealed record BuildTarget(string Path, bool IsSolution)
{
    private static readonly string[] SolutionEndings = [".sln", ".slnx", ".slnf"];

    /// <summary>
    /// Finds what <paramref name="path"/> means: the file itself, or the one solution (else the one C# project) in the directory.
    /// </summary>
    /// <param name="path">A file or a directory; relative paths start at <paramref name="workingDirectory"/>.</param>
    /// <param name="workingDirectory">The full path of the current directory.</param>
    /// <exception cref="BuildTargetException">Nothing is there, or more than one candidate, or a project of another language.</exception>
    public static BuildTarget Resolve(string path, string workingDirectory)
    {
        var full = System.IO.Path.GetFullPath(path, workingDirectory);
        if (Directory.Exists(full))
        {
            return InDirectory(full, path);
        }

        if (!File.Exists(full))
        {
            throw new BuildTargetException($"'{path}' does not exist.");
        }

        var ending = System.IO.Path.GetExtension(full).ToLowerInvariant();
        return ending switch
        {
            ".csproj" => new BuildTarget(full, IsSolution: false),
            _ when SolutionEndings.Contains(ending) => new BuildTarget(full, IsSolution: true),
            _ => throw new BuildTargetException($"'{path}' is neither a solution (.sln, .slnx, .slnf) nor a C# project (.csproj)."),
        };
    }

    private static BuildTarget InDirectory(string directory, string asGiven)
    {
        // A filter is a view of a solution and never what a directory means.
        var solutions = FilesEnding(directory, ".sln", ".slnx");
        var candidates = solutions.Length > 0 ? solutions : FilesEnding(directory, ".csproj");
        return candidates.Length switch
        {
            1 => new BuildTarget(candidates[0], solutions.Length > 0),
            0 => throw new BuildTargetException($"'{asGiven}' holds no solution and no C# project."),
            _ => throw new BuildTargetException($"'{asGiven}' holds more than one candidate; name one of: {Names(candidates)}."),
        };
    }

    private static string Names(string[] paths) => string.Join(", ", paths.Select(System.IO.Path.GetFileName));

    private static string[] FilesEnding(string directory, params string[] endings) =>
        [.. Directory.EnumerateFiles(directory)
            .Where(file => endings.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)];
}
