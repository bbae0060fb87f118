using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PolicySdk.Cli.Building;

/// <summary>The C# projects that a solution or solution filter lists: what a check of it has to account for.</summary>
internal static partial class SolutionProjects
{
    /// <summary>The full paths of the C# projects, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what its ending says.</exception>
    public static ImmutableArray<string> Read(string solutionPath)
    {
        try
        {
            var directory = Path.GetDirectoryName(solutionPath)!;
            var text = File.ReadAllText(solutionPath);
            var (relative, from) = Path.GetExtension(solutionPath).ToLowerInvariant() switch
            {
                ".slnx" => (FromSlnx(text), directory),
                ".slnf" => FromFilter(text, directory),
                _ => (FromSln(text), directory),
            };
            return
            [
                .. relative.Select(path => path.Replace('\\', '/'))
                    .Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                    .Select(path => Path.GetFullPath(path, from))
                    .Distinct(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is JsonException or XmlException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException($"'{solutionPath}' cannot be read: {e.Message}", e);
        }
    }

    private static IEnumerable<string> FromSln(string text) => ProjectLine().Matches(text).Select(match => match.Groups["path"].Value);

    private static IEnumerable<string> FromSlnx(string text) =>
        XDocument.Parse(text).Descendants("Project").Select(project => (string?)project.Attribute("Path") ?? "");

    /// <summary>The paths in a filter start where the solution that it filters lies.</summary>
    private static (IEnumerable<string> Paths, string Directory) FromFilter(string text, string directory)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        using var json = JsonDocument.Parse(text, options);
        var solution = json.RootElement.GetProperty("solution");
        var solutionPath = solution.GetProperty("path").GetString()!.Replace('\\', '/');
        var paths = solution.GetProperty("projects").EnumerateArray().Select(path => path.GetString() ?? "").ToArray();
        return (paths, Path.GetDirectoryName(Path.GetFullPath(solutionPath, directory))!);
    }

    // Project("{kind}") = "name", "path", "{id}"
    [GeneratedRegex(
        """^\s*Project\("[^"]*"\)\s*=\s*"[^"]*"\s*,\s*"(?<path>[^"]*)"\s*,""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ProjectLine();
}
