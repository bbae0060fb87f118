namespace PolicySdk.Cli.Output;

/// <summary>Where a repository begins.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest directory above a file that holds <c>.git</c>, else the one given.</summary>
    public static string Of(string file, string otherwise)
    {
        for (var directory = Path.GetDirectoryName(file); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            // A file in work trees and submodules, else a directory.
            if (Path.Exists(Path.Combine(directory, ".git")))
            {
                return directory;
            }
        }

        return otherwise;
    }
}
