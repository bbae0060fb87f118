namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>Projects on disk, for the compiler of the SDK and for whoever wants to look at one.</summary>
internal static class ProjectFolder
{
    /// <summary>Writes files, each at its path below a directory.</summary>
    public static void Write(string directory, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>Writes the project that is measured, with its documents.</summary>
    public static void Write(string directory, int lines) =>
        Write(directory, ProjectSources.Licensed(lines).Select(file => (file.Path, file.Text)).Concat(PolicyFiles.Licenses));
}
