using System.Text.RegularExpressions;

namespace PolicySdk.Cli.Building;

/// <summary>An error or warning that the build itself logged, in the canonical format of MSBuild.</summary>
internal sealed partial record BuildMessage
{
    /// <summary>Whether it is an error; else a warning.</summary>
    public required bool IsError { get; init; }

    /// <summary>The code, such as <c>CS0103</c> or <c>NU1101</c>; empty when the message has none.</summary>
    public required string Code { get; init; }

    /// <summary>The text, without origin, code and project.</summary>
    public required string Text { get; init; }

    /// <summary>The full path of the file; <see langword="null"/> when the message comes from a tool and from no file.</summary>
    public string? File { get; init; }

    /// <summary>The line, from 1; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>The full path of the project that was being built, if the message says.</summary>
    public string? Project { get; init; }

    /// <summary>Reads the lines of a log that MSBuild's file logger wrote with <c>errorsonly</c> or <c>warningsonly</c>.</summary>
    /// <remarks>
    /// The logger writes a message once per occurrence; each is returned once. Of a message of several lines it writes each with
    /// the whole prefix; indented ones belong to the one before, but stack traces belong nowhere. Lines in another form are left out.
    /// </remarks>
    public static ImmutableArray<BuildMessage> ParseLog(IEnumerable<string> lines)
    {
        var messages = new List<BuildMessage>();
        foreach (var line in lines)
        {
            if (Parse(line) is not { } message)
            {
                continue;
            }

            if (messages.Count == 0 || !message.Continues(messages[^1]))
            {
                messages.Add(message with { Text = message.Text.Trim() });
            }
            else if (!StackTrace().IsMatch(message.Text))
            {
                messages[^1] = messages[^1] with { Text = $"{messages[^1].Text}\n{message.Text.Trim()}" };
            }
        }

        return [.. messages.Distinct()];
    }

    /// <summary>Reads one line; <see langword="null"/> when it is not an error or warning.</summary>
    public static BuildMessage? Parse(string line)
    {
        var match = Canonical().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var text = match.Groups["text"].Value;
        string? project = null;
        if (ProjectSuffix().Match(text) is { Success: true } suffix)
        {
            var built = suffix.Groups["project"].Value;
            project = built.EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? built : null;
            text = text[..suffix.Index];
        }

        var origin = match.Groups["origin"].Value.Trim();
        int.TryParse(match.Groups["line"].ValueSpan, out var lineNumber);
        int.TryParse(match.Groups["column"].ValueSpan, out var column);
        return new BuildMessage
        {
            IsError = match.Groups["category"].Value == "error",
            Code = match.Groups["code"].Value,
            Text = text.TrimEnd(),
            // "CSC" and "MSBUILD" are tools. A path that is not rooted starts at the project.
            File = lineNumber == 0 && !Path.IsPathRooted(origin) ? null : Rooted(origin, project),
            Line = lineNumber,
            Column = column,
            Project = project,
        };
    }

    private bool Continues(BuildMessage previous) => Text.StartsWith(' ') && this with { Text = previous.Text } == previous;

    private static string Rooted(string path, string? project) =>
        Path.IsPathRooted(path) || project is null ? path : Path.Combine(Path.GetDirectoryName(project) ?? "", path);

    // https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks
    [GeneratedRegex(
        """
        ^\s*(?<origin>.*?)
        (\((?<line>\d+)(,(?<column>\d+))?([,-][\d,-]+)?\))?
        \s*(:|^)\s*
        ([A-Za-z\ ]*?\s)??(?<category>error|warning)(\s+(?<code>[A-Za-z]+\d+))?
        \s*:\s?(?<text>.*)$
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Canonical();

    [GeneratedRegex("""^\s*(at |---)""", RegexOptions.CultureInvariant)]
    private static partial Regex StackTrace();

    // "[/repo/App.csproj::TargetFramework=net10.0]"
    [GeneratedRegex("""\s\[(?<project>[^\[\]]+?\.([a-z]*proj|sln[xf]?))(::[^\]]*)?\]\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectSuffix();
}
