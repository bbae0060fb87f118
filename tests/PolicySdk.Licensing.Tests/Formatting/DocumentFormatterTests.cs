using PolicySdk.Licensing.Tests.Documents;
using PolicySdk.Licensing.Tests.Schemas;

namespace PolicySdk.Licensing.Tests.Formatting;

/// <summary>What the canonical form looks like.</summary>
public sealed class DocumentFormatterTests
{
    [Fact]
    public void License_IsWrittenAsPeopleWriteIt()
    {
        AssertFormat(
            """
            /* Signed 2026-01-05. */
            { // the troupe
              "title": "A study", "id": "a", "version": "1",

              // Who
              "licensee": { "id": "org:1" }, // us
              "licensor": {"representedBy":"union","id":"troupe:1"},
              "vocabulary": "1",
              "rules": [{"id":"g1","effect":"Permit","territories":["US",
                 "GB"],"capabilities":["EmotionRecognition"],"contexts":["Any"],"data":["VoiceRecording"],"operations":["Train"]},
                /* never */ {"effect":"Forbid","id":"p1","contexts":[ "Workplace" ]}, ],

              "duties": {"credit":{"type":"Attribute"},"fee":{"type":"Compensate","model":"None"}},
              "term": {"from":"2026-01-05"}
              // That is all.
            }
            """,
            """
            /* Signed 2026-01-05. */
            { // the troupe
              "id": "a",
              "version": "1",
              "vocabulary": "1",
              "title": "A study",
              "licensor": { "id": "troupe:1", "representedBy": "union" },

              // Who
              "licensee": { "id": "org:1" }, // us
              "rules": [
                {
                  "id": "g1",
                  "effect": "Permit",
                  "capabilities": ["EmotionRecognition"],
                  "contexts": ["Any"],
                  "data": ["VoiceRecording"],
                  "operations": ["Train"],
                  "territories": ["US", "GB"]
                },
                /* never */
                { "id": "p1", "effect": "Forbid", "contexts": ["Workplace"] }
              ],

              "duties": {
                "credit": { "type": "Attribute" },
                "fee": { "type": "Compensate", "model": "None" }
              },
              "term": { "from": "2026-01-05" }
              // That is all.
            }

            """);
    }

    [Theory]
    [InlineData("{}", "{}\n")]
    [InlineData(" [ ] ", "[]\n")]
    [InlineData("1e+3", "1e+3\n")]
    [InlineData("{\"a\":{},\"b\":[ ]}", "{\n  \"a\": {},\n  \"b\": []\n}\n")]
    [InlineData("{\"b\":\"\\u00e9\\/\",\"a\":-1.50}", "{\n  \"b\": \"\\u00e9\\/\",\n  \"a\": -1.50\n}\n")]
    [InlineData("{/* none */}", "{\n  /* none */\n}\n")]
    [InlineData("{ // none\n\n}", "{ // none\n}\n")]
    [InlineData("{\"a\": // one\n 1 // two\n , // three\n }", "{\n  // one\n  \"a\": 1 // two\n  // three\n}\n")]
    [InlineData("{\"a\" /* 1 */ : /* 2 */ 1 /* 3 */ , /* 4 */ \"b\": 2}", "{\n  /* 1 */\n  /* 2 */\n  \"a\": 1, /* 3 */\n  /* 4 */\n  \"b\": 2\n}\n")]
    [InlineData("// a\n\n\n// b\n\n{}\n\n// c", "// a\n\n// b\n\n{}\n\n// c\n")]
    [InlineData("{\r\n  \"a\": 1, /* x\r\n     y */\r\n  \"b\": 2\r\n}", "{\n  \"a\": 1, /* x\n     y */\n  \"b\": 2\n}\n")]
    [InlineData("{\n\n\"a\": 1,\n\n\n\"b\": 2\n\n}", "{\n  \"a\": 1,\n\n  \"b\": 2\n}\n")]
    [InlineData("{\"a\": [1, // one\n2]}", "{\n  \"a\": [\n    1, // one\n    2\n  ]\n}\n")]
    [InlineData("{\"a\": [[1],[2]]}", "{\n  \"a\": [[1], [2]]\n}\n")]
    [InlineData("{\"a\": [{\"b\":[1]},{\"c\":2}]}", "{\n  \"a\": [\n    { \"b\": [1] },\n    { \"c\": 2 }\n  ]\n}\n")]
    public void AnyJson_IsWrittenInOneForm(string text, string expected) => AssertFormat(text, expected);

    [Fact]
    public void LongArrays_FillTheirLines()
    {
        var formatted = Format($"{{ \"territories\": [{string.Join(",", Enumerable.Repeat("\"US\"", 100))}] }}");

        var lines = formatted.Split('\n');
        Assert.Equal("    " + string.Join(", ", Enumerable.Repeat("\"US\"", 19)) + ",", lines[2]);
        Assert.All(lines, line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public void UnknownProperties_StayBehindWhatTheyStoodBehind()
    {
        AssertFormat(
            """{ "x": 1, "title": "A", "titel": "B", "id": "a", "y": 2, "title": "C" }""",
            """
            {
              "x": 1,
              "id": "a",
              "y": 2,
              "title": "A",
              "titel": "B",
              "title": "C"
            }

            """);
    }

    [Fact]
    public void SyntaxError_GivesItsDiagnostic()
    {
        var read = DocumentFormatter.Format(new DocumentSource("a.license.json", "{ \"id\": }"), TestContext.Current.CancellationToken);

        Assert.Null(read.Value);
        Assert.Equal("expected a value, found '}'", Assert.Single(read.Diagnostics).Message);
    }

    [Theory]
    [InlineData("a.policy.json", "{\n  \"id\": 1,\n  \"rules\": []\n}\n")]
    [InlineData("a.json", "{\n  \"rules\": [],\n  \"id\": 1\n}\n")]
    public void NameOfTheDocument_TellsItsKind(string path, string expected)
    {
        var source = new DocumentSource(path, "{ \"rules\": [], \"id\": 1 }");

        Assert.Equal(expected, DocumentFormatter.Format(source, TestContext.Current.CancellationToken).Value);
    }

    [Fact]
    public void ByteOrderMark_GoesAway() => AssertFormat("\uFEFF{}", "{}\n");

    [Fact]
    public void TheDeepestDocument_IsWritten()
    {
        var deep = string.Concat(Enumerable.Repeat("[", JsonText.MaximumDepth)) + "// bottom\n" + string.Concat(Enumerable.Repeat("]", JsonText.MaximumDepth));

        var formatted = Format(deep);

        Assert.Equal((2 * JsonText.MaximumDepth) + 1, formatted.Split('\n').Length);
        Assert.Equal(formatted, Format(formatted));
    }

    [Fact]
    public void LargeDocuments_TakeTimeThatGrowsWithTheirLength()
    {
        // In the square of its length each would take minutes. The bound leaves room for a busy machine.
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Format("[" + string.Join(",", Enumerable.Range(0, 200_000)) + "]");
        Format("{" + string.Join(",", Enumerable.Range(0, 50_000).Select(i => $"\"key{i}\": [{i}, {{}}] // {i}\n")) + "}");
        Format("{ \"a\": 1 " + string.Concat(Enumerable.Repeat("/**/\n", 250_000)) + "}");
        Format("{ \"rules\": [" + string.Join(",", Enumerable.Repeat("{\"x\":1,\"effect\":2,\"id\":3}", 50_000)) + "] }");

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Formatting_IsIdempotentAndKeepsMeaningAndComments()
    {
        var random = new Random(20260731);
        var mutation = new StructuralMutation(random);
        string[] examples =
        [
            .. DocumentKinds.All.Select(AnyKind.Example), new LicenseText { Rules = Both(Permit("g1"), Forbid("p1", "VoiceCloning")) }.ToString(),
            """{ "a": [[1, [2, {}]], {"b": null}], "a": true, "": [], "c": {"d": {"e": "x"}} }""", "[]", "\"x\"",
        ];
        for (var i = 0; i < 2_000; i++)
        {
            var kind = DocumentKinds.All[i % examples.Length % DocumentKinds.All.Length];
            var example = random.Next(3) == 0 ? mutation.Of(AnyKind.Example(kind)) : examples[i % examples.Length];
            var text = LooseText.Loosen(example, random, commentIn: random.Next(5) switch { 0 => 0, 1 => 2, _ => 20 });
            var before = JsonText.Parse(new DocumentSource("a.json", text), TestContext.Current.CancellationToken);
            Assert.NotNull(before.Root);

            var formatted = Format(text, kind);

            Assert.Equal(formatted, Format(formatted, kind));
            Assert.Equal(TreeComparison.Meaning(before), TreeComparison.Meaning(JsonText.Parse(new DocumentSource("a.json", formatted), TestContext.Current.CancellationToken)));
            Assert.Equal(LooseText.Comments(text), LooseText.Comments(formatted));
            Assert.Matches(@"[^\n]\n\z", formatted);
            Assert.DoesNotContain('\r', formatted);
            Assert.DoesNotContain(" \n", formatted, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", formatted, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhiteSpaceAlone_ChangesOnlyWhereEmptyLinesStand()
    {
        var random = new Random(7);
        var expected = Squeezed(LicenseReaderTests.Example);
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(expected, Squeezed(LooseText.Loosen(LicenseReaderTests.Example, random, commentIn: 0)));
        }

        static string Squeezed(string text) => Format(text).Replace("\n\n", "\n");
    }

    private static void AssertFormat(string text, string expected)
    {
        var formatted = Format(text);

        Assert.Equal(expected.ReplaceLineEndings("\n"), formatted);
        Assert.Equal(formatted, Format(formatted));
    }

    private static string Format(string text, DocumentKind kind = DocumentKind.License)
    {
        var read = DocumentFormatter.Format(AnyKind.Source(kind, text), TestContext.Current.CancellationToken);
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }
}
