using System.Text.Json;
using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Output;

/// <summary>Writes locations of SARIF, relative to the root of the repository where they lie below it.</summary>
internal sealed class SarifPlaces
{
    private const string RootId = "SRCROOT";

    private readonly string _root;

    /// <param name="root">The full path of the root.</param>
    public SarifPlaces(string root) => _root = root;

    /// <summary>Writes where the root is.</summary>
    public void WriteBase(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootId);
        json.WriteString("uri", new Uri(Path.TrimEndingDirectorySeparator(_root) + "/").AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The URI of a path, and whether it is relative to the root.</summary>
    public (string Uri, bool IsRelative) UriOf(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return (Escape(path), true);
        }

        var relative = Path.GetRelativePath(_root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? (new Uri(path).AbsoluteUri, false)
            : (Escape(relative), true);
    }

    /// <summary>Writes a location.</summary>
    /// <param name="json">What to write to.</param>
    /// <param name="place">The place.</param>
    /// <param name="text">What happens there; may be empty.</param>
    /// <param name="id">Its number in the result; 0 for none.</param>
    public void Write(Utf8JsonWriter json, SourceRange place, string text = "", int id = 0)
    {
        json.WriteStartObject();
        if (id > 0)
        {
            json.WriteNumber("id", id);
        }

        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        var (uri, isRelative) = UriOf(place.Path);
        json.WriteString("uri", uri);
        if (isRelative)
        {
            json.WriteString("uriBaseId", RootId);
        }

        json.WriteEndObject();
        if (place.HasLine)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.StartLine);
            json.WriteNumber("startColumn", Math.Max(place.StartColumn, 1));
            json.WriteNumber("endLine", place.EndLine);
            json.WriteNumber("endColumn", Math.Max(place.EndColumn, 1));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (text.Length > 0)
        {
            json.WriteStartObject("message");
            json.WriteString("text", text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Escape(string path) => string.Join('/', path.Split('/', '\\').Select(Uri.EscapeDataString));
}
