namespace PolicySdk.Cli.Reports;

/// <summary>What NuGet restored for a project, read from <c>obj/project.assets.json</c>.</summary>
internal static class RestoredPackages
{
    /// <summary>
    /// Whether the project may use PolicySdk, as package or project reference. Fails closed: true when the restored packages lie
    /// elsewhere or cannot be read.
    /// </summary>
    public static bool MayUsePolicySdk(string projectPath)
    {
        try
        {
            var assets = Path.Combine(Path.GetDirectoryName(projectPath)!, "obj", "project.assets.json");
            return File.ReadLines(assets).Any(line => line.TrimStart().StartsWith("\"PolicySdk/", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
