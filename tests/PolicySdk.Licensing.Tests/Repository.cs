namespace PolicySdk.Licensing.Tests;

/// <summary>This repository on disk.</summary>
internal static class Repository
{
    /// <summary>The directory that holds the solution, found above the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "PolicySdk.sln")))
            {
                return directory.FullName;
            }
        }

        throw new DirectoryNotFoundException($"PolicySdk.sln is in no directory above {AppContext.BaseDirectory}.");
    }
}
