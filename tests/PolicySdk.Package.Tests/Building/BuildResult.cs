using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicySdk.Package.Tests.Building;

/// <summary>What a run of <c>dotnet</c> said.</summary>
internal sealed partial class BuildResult(int exitCode, string output)
{
    public int ExitCode { get; } = exitCode;

    public string Output { get; } = output;

    /// <summary>
    /// The errors and warnings, each once, as <c>File.cs(line) ID</c>; without the line where a target of MSBuild says it, and as
    /// <c>ID</c> alone if it has no place.
    /// </summary>
    public ImmutableArray<string> Diagnostics { get; } =
        [.. DiagnosticLine().Matches(output).Select(Describe).Distinct(StringComparer.Ordinal)];

    /// <summary>Fails unless the build succeeded without a warning.</summary>
    public BuildResult ShouldBeClean()
    {
        Assert.True(ExitCode == 0 && Diagnostics.IsEmpty, Output);
        return this;
    }

    /// <summary>Fails unless the build failed with just these errors and warnings.</summary>
    public BuildResult ShouldReport(params string[] diagnostics)
    {
        Assert.True(ExitCode != 0, Output);
        Assert.True(diagnostics.Order(StringComparer.Ordinal).SequenceEqual(Diagnostics.Order(StringComparer.Ordinal)), Output);
        return this;
    }

    private static string Describe(Match match)
    {
        var id = match.Groups["id"].Value;
        var file = Path.GetFileName(match.Groups["file"].Value);
        return !match.Groups["line"].Success ? id
            : file.EndsWith(".targets", StringComparison.Ordinal) ? $"{file} {id}"
            : $"{file}({match.Groups["line"].Value}) {id}";
    }

    [GeneratedRegex(@"^\s*(?<file>[^\r\n]*?)(\((?<line>\d+),\d+\))? ?: (error|warning) (?<id>[A-Z]+\d+)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex DiagnosticLine();
}
