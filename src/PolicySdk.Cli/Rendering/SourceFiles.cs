using System.Text;

namespace PolicySdk.Cli.Rendering;

/// <summary>The lines of the files that findings point to, read once each.</summary>
internal sealed class SourceFiles
{
    private const long LargestFile = 64 * 1024 * 1024;

    private readonly Dictionary<string, string[]?> _files = new(StringComparer.Ordinal);
    private readonly Func<string, string?> _read;

    /// <param name="read">Gives the text of a file, or <see langword="null"/> when it cannot be read.</param>
    public SourceFiles(Func<string, string?> read) => _read = read;

    /// <summary>The files on disk.</summary>
    public static SourceFiles OnDisk() => new(path => ReadFromDisk(path, LargestFile));

    /// <summary>Whether the file can be read.</summary>
    public bool Exists(string path) => LinesOf(path) is not null;

    /// <summary>The line with that number, from 1; <see langword="null"/> when the file cannot be read or has fewer lines.</summary>
    public string? Line(string path, int number) =>
        LinesOf(path) is { } lines && number >= 1 && number <= lines.Length ? lines[number - 1] : null;

    private string[]? LinesOf(string path)
    {
        if (!_files.TryGetValue(path, out var lines))
        {
            lines = _read(path) is { } text ? Split(text, IsCSharp(path)) : null;
            _files.Add(path, lines);
        }

        return lines;
    }

    private static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits as the author of the position did: C# knows more line ends than JSON.</summary>
    private static string[] Split(string text, bool csharp)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('\n' or '\r') && !(csharp && c is '\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }

            lines.Add(text[start..i]);
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        lines.Add(text[start..]);
        return [.. lines];
    }

    /// <summary>The text of a file on disk; <see langword="null"/> when it cannot be read or has more bytes than asked for.</summary>
    public static string? ReadFromDisk(string path, long most)
    {
        try
        {
            var file = new FileInfo(path);
            return file switch
            {
                { Exists: false } => null,
                _ when file.Length > most => null,
                // A pipe or device also has no length and may never end, and #line may name one.
                { Length: 0 } => "",
                _ => File.ReadAllText(path, Encoding.UTF8),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
