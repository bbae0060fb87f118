using System.Text;
using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Flow.Models;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.Tests.ApiModels;

/// <summary>The format of documents and the data-flow engine know nothing of each other, and accept the same flows and places.</summary>
public sealed class ModelGrammarTests
{
    private const int Inputs = 20_000;

    private static readonly string[] s_flows =
    [
        "source.* -> return.*", "selector.return => return.*", "x ~> this.$model", "this !> return", "this *> return.+", "x -> nothing", "x => nothing",
        "source.* -> selector(0)", "this.[key].Value -> return", "this.[^1] -> return", "this.[] -> return.[]", "path -> $place", "  a  =>   b  ",
        "a -> b -> c", "a => b -> c", "größe.* -> return", "f(2147483647) -> g(2147483648)", "f(0) -> f.return",
        "this.$$models.**.$$pending -> $batch", "dataset.GetTensor.return.[] -> return.*.[]", "arguments.*.$$graph -> return.$$graph", "x.*** -> y",
    ];

    private static readonly string[] s_pieces =
    [
        "->", "=>", "~>", "!>", "*>", " ", "  ", "\u00A0", ".", "*", "+", "[", "]", "[]", "(", ")", "(0)", "(-1)", "(+1)", "( 1)", "(1 )", "(\u0661)", "(99999999999)", "$", "_",
        "^1", "return", "nothing", "this", "\u00E9", "\u0301", "\u0430", "1", "-", ",", "'", "\U0001D49C", "\u2028", "\t", "\0",
    ];

    [Fact]
    public void MutatedFlows_AreAcceptedByBothOrByNeither()
    {
        var random = new Random(20260105);
        var accepted = 0;
        for (var i = 0; i < Inputs; i += 100)
        {
            var texts = Enumerable.Range(0, 100).Select(_ => Mutate(s_flows[random.Next(s_flows.Length)], random)).ToArray();
            var rejected = Rejected("flows", texts);
            var rejectedAsReads = Rejected("reads", texts);
            for (var n = 0; n < texts.Length; n++)
            {
                var isFlow = ApiFlowText.TryParse(texts[n], out var flow, out _);
                var isMove = isFlow && flow!.Kind is FlowKind.Copy or FlowKind.Derive;
                accepted += isFlow ? 1 : 0;
                Assert.True(isFlow != rejected.Contains(n), $"as a flow: {Show(texts[n])}, the engine says {isFlow}");
                Assert.True(isMove != rejectedAsReads.Contains(n), $"as a read: {Show(texts[n])}, the engine says {isMove}");
            }
        }

        Assert.InRange(accepted, Inputs / 20, Inputs * 19 / 20);
    }

    [Fact]
    public void MutatedPlaces_AreAcceptedByBothOrByNeither()
    {
        var random = new Random(20281231);
        var accepted = 0;
        for (var i = 0; i < Inputs; i += 100)
        {
            var texts = Enumerable.Range(0, 100).Select(_ => Mutate(s_flows[random.Next(s_flows.Length)].Split(' ')[0], random)).ToArray();
            var rejected = Rejected("uses", texts);
            for (var n = 0; n < texts.Length; n++)
            {
                var isPlace = ModelPath.TryParse(texts[n], out _, out _);
                accepted += isPlace ? 1 : 0;
                Assert.True(isPlace != rejected.Contains(n), $"{Show(texts[n])}, the engine says {isPlace}");
            }
        }

        Assert.InRange(accepted, Inputs / 20, Inputs * 19 / 20);
    }

    /// <summary>Which of some texts the format rejects. Each stands on a line of its own.</summary>
    private static HashSet<int> Rejected(string property, string[] texts)
    {
        var items = texts.Select(text => property == "uses" ? $$"""{ "of": {{Quote(text)}}, "operation": "Train" }""" : Quote(text));
        var document = $"{{ \"id\": \"a\", \"version\": \"1\", \"models\": [{{ \"member\": \"M:A.B\", \"{property}\": [\n{string.Join(",\n", items)}\n]}}]}}";
        var read = ApiModelReader.Read(new DocumentSource("a.apimodel.json", document), Vocabulary.BuiltIn);
        Assert.True(read.Diagnostics.Length < 100 || texts.Length <= 100);
        Assert.All(read.Diagnostics, diagnostic => Assert.NotNull(diagnostic.Help));
        return [.. read.Diagnostics.Select(diagnostic => diagnostic.Span.Line - 2)];
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var n = random.Next(0, 3); n > 0; n--)
        {
            var at = random.Next(mutated.Length + 1);
            if (random.Next(3) == 0 && at < mutated.Length)
            {
                mutated.Remove(at, Math.Min(random.Next(1, 4), mutated.Length - at));
            }
            else
            {
                mutated.Insert(at, s_pieces[random.Next(s_pieces.Length)]);
            }
        }

        // Words that mix scripts, half characters and the like are no text of any document, whatever the grammar.
        var result = mutated.ToString();
        return IsText(result) ? result : text;
    }

    private static bool IsText(string text) => JsonText.Parse(new DocumentSource("a.json", Quote(text))).Diagnostics.IsEmpty;

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Show(string text) => Quote(text);
}
