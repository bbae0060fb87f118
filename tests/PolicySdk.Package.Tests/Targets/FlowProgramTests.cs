using System.Text.RegularExpressions;

namespace PolicySdk.Package.Tests.Targets;

/// <summary>
/// A build finds what the programs of FlowBench are marked with. The analysis takes bodies as the compiler has bound them for the assembly, which
/// an analysis outside of a build never sees.
/// </summary>
public sealed partial class FlowProgramTests(PackedPackage package)
{
    [Fact]
    public async Task MarkedPrograms_AreAllRight()
    {
        var programs = Path.Combine(Repository.Root, "tests", "FlowBench");
        var repository = new TrainingRepository(package);
        var marks = new List<(string Place, string Kind, string Label)>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(programs, "cases"), "*.cs").Append(Path.Combine(programs, "Support.cs")))
        {
            var name = Path.GetFileName(file);
            repository.Write(name, File.ReadAllText(file));
            marks.AddRange(File.ReadLines(file).Index()
                .Select(line => (Line: line.Index + 1, Match: Mark().Match(line.Item)))
                .Where(line => line.Match.Success)
                .Select(line => ($"{name}({line.Line})", line.Match.Groups["kind"].Value, $"{name} {line.Match.Groups["label"].Value}")));
        }

        foreach (var document in Directory.EnumerateFiles(Path.Combine(programs, "policy")))
        {
            repository.Write("policy/" + Path.GetFileName(document), File.ReadAllText(document));
        }

        var result = await repository.BuildAsync();

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.EndsWith("PSDK9003", StringComparison.Ordinal) || diagnostic.EndsWith("AD0001", StringComparison.Ordinal));
        var reported = result.Diagnostics.Where(static diagnostic => diagnostic.Contains(" PSDK2", StringComparison.Ordinal)).Select(static diagnostic => diagnostic.Split(' ')[0]).ToHashSet();
        var found = marks.Where(mark => mark.Kind is "BAD" or "VIA" && reported.Contains(mark.Place)).Select(static mark => mark.Label).ToHashSet();
        Assert.DoesNotContain(marks, mark => mark.Kind == "BAD" && !found.Contains(mark.Label));
        Assert.Empty(reported.Except(marks.Where(static mark => mark.Kind != "OK").Select(static mark => mark.Place)));
    }

    [GeneratedRegex(@"// (?<kind>BAD|OK|DERIVED|VIA)\b:?\s*(?:hard\b)?\s*(?<label>.*?)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
