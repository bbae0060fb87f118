using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Analyzers.Tests.RealWorld;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Idioms;

/// <summary>
/// Four shapes of real training code, as they stand and with attributes. A mark such as <c>// measured=error PSDK2003</c> says what the line
/// has in one of the variants; several are parted by commas.
/// </summary>
public sealed partial class IdiomTests
{
    private const string AllOperations = "\"Train\", \"Evaluate\"";

    public static TheoryData<string> Programs => ["A_MlNet", "B_Torch", "C_Ort", "D_Async"];

    /// <summary>Nothing says whose data it is, so training on it is an error.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public Task AsItStands_TrainsOnUnscopedData(string program) => Verify(
        program,
        "stands",
        [],
        Licenses("Research", AllOperations),

        // Nobody makes the dataset here: what its constructor reads is not known of one that comes in.
        program == "B_Torch" ? ["missed: B_Torch.cs(37): error PSDK2005"] : []);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task License_Allows_NothingIsFound(string program) => Verify(program, "allowed", ["DECLARED"], Licenses("Research", AllOperations));

    /// <summary>To measure with the data is allowed, to learn from it is not.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public Task License_AllowsEvaluationAlone_TrainingIsFound(string program) =>
        Verify(program, "measured", ["DECLARED"], Licenses("Research", "\"Evaluate\""));

    [Theory]
    [MemberData(nameof(Programs))]
    public Task License_IsForAnotherContext_EveryUseIsFound(string program) =>
        Verify(program, "elsewhere", ["DECLARED"], Licenses("Entertainment", AllOperations));

    /// <summary>The license names the path, and nobody declares anything.</summary>
    [Fact]
    public Task License_BindsThePath_IsFoundWithoutDeclarations() => Verify(
        "A_MlNet",
        "bound",
        [],
        [License("alma-2026", "Entertainment", AllOperations, "data/takes.csv")]);

    /// <summary>One method trains on one set and measures with another: only the first has to be licensed for training.</summary>
    [Fact]
    public Task SharedEpoch_KeepsTestDataApart() =>
        Verify("B_Torch", "parts", ["PARTS"], [License("open-2026", "Research", AllOperations), License("alma-2026", "Research", "\"Evaluate\"")]);

    private static async Task Verify(
        string program, string variant, string[] symbols, (string Path, string Text)[] documents, params IEnumerable<string> known)
    {
        var compilation = Compile(program, symbols);
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(each => each.Severity == DiagnosticSeverity.Error));
        var diagnostics = await AnalyzerRun.With(compilation, documents).GetAnalyzerDiagnosticsAsync(cancellation);
        FindingText.AssertEqual(Marked(compilation, variant), diagnostics, known);
    }

    private static List<string> Marked(CSharpCompilation compilation, string variant)
    {
        var marked = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var line in tree.GetText().Lines)
            {
                foreach (Match mark in Mark().Matches(line.ToString()))
                {
                    if (mark.Groups["variant"].Value == variant)
                    {
                        marked.AddRange(mark.Groups["ids"].Value.Split(' ')
                            .Select(id => $"{tree.FilePath}({line.LineNumber + 1}): {mark.Groups["level"].Value} {id}"));
                    }
                }
            }
        }

        return marked;
    }

    private static CSharpCompilation Compile(string program, string[] symbols)
    {
        var file = program + ".cs";
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14, preprocessorSymbols: symbols);
        return CSharpCompilation.Create(
            program,
            [
                CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Idioms", "Programs", file)), parsing, file),
                TrainingRepository.ImplicitUsings(parsing),
            ],
            TrainingRepository.References(),
            TrainingRepository.Options(OutputKind.DynamicallyLinkedLibrary));
    }

    private static (string Path, string Text)[] Licenses(string context, string operations) =>
        [License("alma-2026", context, operations), License("bruno-2026", context, operations)];

    private static (string Path, string Text) License(string id, string context, string operations, string? path = null) => ($"policy/{id}.license.json", $$"""
        { "id": "{{id}}", "version": "1.0.0", "vocabulary": "1", "title": "Takes for a study",
          "licensor": { "id": "performer:0001" }, "licensee": { "id": "org:acme" },
          {{(path is null ? "" : $$"""
          "datasets": [{ "id": "takes", "paths": ["{{path}}"], "data": ["VoiceRecording"] }],
          """)}}
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["{{context}}"],
              "data": ["VoiceRecording"], "operations": [{{operations}}], "territories": ["Any"] } ],
          "term": { "from": "2026-01-01" } }
        """);

    [GeneratedRegex(@"\b(?<variant>[a-z]+)=(?<level>error|warning) (?<ids>PSDK\d{4}(?: PSDK\d{4})*)")]
    private static partial Regex Mark();
}
