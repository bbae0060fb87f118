using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Rules;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules;

/// <summary>Every rule has a page, and what the pages show is true.</summary>
public sealed partial class RulePageTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using PolicySdk;

        """;

    private const string Constants = """
        namespace PolicySdk
        {
            internal static class Licenses
            {
                public const string ImprovTroupe2026 = "improv-troupe-2026", AidVoices = "aid-voices", PilotStudy2025 = "pilot-study-2025";
            }
        }
        """;

    private static readonly string s_folder = Path.Combine(Root(), "docs", "rules");

    public static TheoryData<string> Ids => [.. Rules().Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_IsThereWithItsParts(string id)
    {
        var text = Page(id);

        var title = Rules().First(rule => rule.Id == id).Title.ToString();
        Assert.StartsWith($"# {id}: {title}\n", text);
        Assert.Contains("\n## What it says\n", text);
        Assert.Contains("\n## Why\n", text);
        Assert.Contains("\n## How to fix\n", text);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Examples_AreWrongAndRight(string id)
    {
        if (Example(Page(id), "Wrong") is not { } wrong || Example(Page(id), "Right") is not { } right)
        {
            return;
        }

        var policy = Example(Page(id), "The policy")?.Text;
        Assert.Equal([id], await Run(wrong, policy));
        Assert.Empty(await Run(right, policy));
    }

    [Fact]
    public void Table_NamesEveryRule()
    {
        var table = TableRow().Matches(File.ReadAllText(Path.Combine(s_folder, "README.md")))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value));

        Assert.Equal(Rules().Select(rule => (rule.Id, rule.Title.ToString(), rule.DefaultSeverity.ToString())), table);
    }

    [Fact]
    public void Pages_AreOfRules() => Assert.Equal(
        Rules().Select(rule => rule.Id),
        Directory.GetFiles(s_folder, "PSDK*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static async Task<string[]> Run((string Language, string Text) example, string? policy)
    {
        var shared = File.ReadAllText(Path.Combine(s_folder, "README.md"));
        var documents = Fence().Matches(shared)
            .Where(match => match.Groups[1].Value == "json")
            .Select((match, index) => ($"policy/{index}.license.json", match.Groups[2].Value))
            .ToList();
        if (policy is not null)
        {
            documents.Add(("policy/acme.policy.json", policy));
        }

        var code = Fence().Matches(shared).Single(match => match.Groups[1].Value == "csharp").Groups[2].Value;
        var program = "";
        if (example.Language == "json")
        {
            documents = [("policy/example.license.json", example.Text)];
            code = "";
        }
        else
        {
            program = example.Text;
        }

        var compilation = AnalyzerRun.Compile(
            ("Support.cs", code.Length == 0 ? "" : Usings + code), ("Licenses.cs", Constants), ("Program.cs", Usings + program));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = await AnalyzerRun.With(compilation, [.. documents]).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Select(diagnostic => diagnostic.Id).Distinct()];
    }

    private static (string Language, string Text)? Example(string page, string heading)
    {
        var start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        return start >= 0 && Fence().Match(page, start) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(s_folder, id + ".md")).ReplaceLineEndings("\n");

    private static IEnumerable<DiagnosticDescriptor> Rules() => typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicySdk.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex("```(json|csharp)\r?\n(.*?)\r?\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| \[(PSDK\d{4})\]\(\1\.md\) \| (.*?) \| (\w+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
