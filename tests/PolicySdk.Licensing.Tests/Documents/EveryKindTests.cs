using System.Globalization;
using System.Text;
using PolicySdk.Licensing.Tests.Consent;
using PolicySdk.Licensing.Tests.Policies;
using PolicySdk.Licensing.Tests.PolicyTests;
using PolicySdk.Licensing.Tests.Vocabularies;
using PolicySdk.Licensing.Tests.Waivers;

namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>What holds for documents of every kind.</summary>
public sealed class EveryKindTests
{
    private const int Inputs = 1_000;

    private const string Models = """
        { "$schema": "https://policysdk.dev/schemas/apimodel-1.json", "id": "acme-audio", "version": "2", "title": "Acme Audio",
          "models": [
            { "member": "M:Acme.Clips.Open(System.String)", "flows": ["path => return", "this.* -> nothing"], "reads": ["path -> return"], "writes": ["clip -> path.+"],
              "uses": [{ "of": "clip", "operation": "Store", "operations": { "Model": "PublishWeights", "Metrics": null }, "capability": "VoiceCloning", "context": "Research" }],
              "deferred": true, "view": true, "renders": true, "mayThrow": false, "note": "for people", },
          ] }
        """;

    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD83D", "\\u202E", "/*", "*/", "//", "\n", "\r\n", "\0", "\uD83D", "\u202E", "null", "true", "-", "1e999",
        "\"Any\"", "\"id\"", "\"rules\": [", "\"terms\": [{", "\"parent\": \"Workplace\"", "\"since\": \"9999\"", "\"from\": \"2026-02-30\"", "\"until\"", "[[[[", "{\"a\":{\"a\":", "\u00E9", "\U0001F600",
    ];

    public static TheoryData<DocumentKind> Kinds => [.. Enum.GetValues<DocumentKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_IsToldByTheEndingOfTheName(DocumentKind kind)
    {
        Assert.Equal(kind, DocumentKinds.Of("policy/Improv" + kind.FileEnding()));
        Assert.Equal(kind, DocumentKinds.Of("policy/IMPROV" + kind.FileEnding().ToUpperInvariant()));
        Assert.Null(DocumentKinds.Of("policy/improv" + kind.FileEnding() + ".bak"));
        Assert.Equal(kind.FileEnding().Trim('.').Split('.')[0] + "-1.json", kind.SchemaName());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_IsValid_WithAnyLineEnding(DocumentKind kind)
    {
        foreach (var text in (string[])[Example(kind), Example(kind).Replace("\n", "\r\n"), Example(kind).Replace("\n", "\r")])
        {
            Assert.Empty(ByItself(kind, text));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WhatIsWrongWithAnyDocument_IsWrongWithThisOne(DocumentKind kind)
    {
        Assert.Equal("the document is empty", Assert.Single(ByItself(kind, "")).Message);
        Assert.Contains("4 MiB", Assert.Single(ByItself(kind, new string(' ', DocumentSource.MaximumBytes + 1))).Message);
        Assert.Contains("more than 64 deep", Assert.Single(ByItself(kind, new string('[', 100_000))).Message);
        Assert.Contains("bidirectional", Assert.Single(ByItself(kind, Example(kind).Replace("\"$schema\": \"", "\"$schema\": \"\u202E"))).Message);
        var unknown = Assert.Single(ByItself(kind, Example(kind).Replace("\"$schema\"", "\"$shema\"")));
        Assert.Equal((DocumentRules.Invalid, "Did you mean \"$schema\"?"), (unknown.Id, unknown.Help));
        var twice = Assert.Single(ByItself(kind, Example(kind).Replace("\"$schema\":", "\"$schema\": \"x\",\n\"$schema\":")));
        Assert.Equal(("\"$schema\" is given twice", 2), (twice.Message, twice.Span.Line));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void HostileDocument_IsReadInTimeThatGrowsWithItsLength(DocumentKind kind)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var example = Example(kind);
        var list = example.LastIndexOf(": [", StringComparison.Ordinal) + 3;
        var item = kind is DocumentKind.License ? "\"x\"" : "{ \"id\": \"a\" }";

        Assert.Equal(100, ByItself(kind, "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"k{i}\": {{}}")) + "}").Length);
        Assert.Equal(100, ByItself(kind, example.Insert(list, string.Join(',', Enumerable.Repeat("{}", 100_000)) + (example[list] == ']' ? "" : ","))).Length);
        Assert.NotEmpty(ByItself(kind, example.Insert(list, string.Join(',', Enumerable.Repeat(item, 100_000)) + ",")));

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void MutatedText_IsReadOrRejectedWithReasons(DocumentKind kind)
    {
        var random = new Random(20260105 + (int)kind);
        for (var i = 0; i < Inputs; i++)
        {
            var text = Mutate(Example(kind), random);
            var source = new DocumentSource("fuzz" + kind.FileEnding(), text);
            var set = DocumentSet.Read([source]);
            Assert.Equal(IsRead(set, kind), ByItself(kind, text).IsEmpty);
            foreach (var diagnostic in set.Diagnostics)
            {
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
                Assert.True(diagnostic.Span.Line >= 1 && diagnostic.Message.Length > 0);
                Assert.DoesNotContain((diagnostic.Message + diagnostic.Help).AsEnumerable(), c => char.IsControl(c) || c == '\u202E');
            }
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Reading_IsTheSameInEveryCulture(string culture)
    {
        var random = new Random(7);
        var texts = Enum.GetValues<DocumentKind>().SelectMany(kind => Enumerable.Range(0, 100).Select(_ => (Path: "a" + kind.FileEnding(), Text: Mutate(Example(kind), random))))
            .Select((file, i) => new DocumentSource(i + file.Path, file.Text)).ToArray();
        var expected = DocumentSet.Read(texts).Diagnostics.Select(each => each.ToString()).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = (CultureInfo)new CultureInfo(culture).Clone();
            CultureInfo.CurrentCulture.NumberFormat.NegativeSign = "\u2212";

            Assert.Equal(expected, DocumentSet.Read(texts).Diagnostics.Select(each => each.ToString()));
            Assert.Equal(DocumentKind.License, DocumentKinds.Of("IMPROV.LICENSE.JSON"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Example(DocumentKind kind) => kind switch
    {
        DocumentKind.License => LicenseReaderTests.Example,
        DocumentKind.Policy => PolicyReaderTests.Example,
        DocumentKind.Vocabulary => VocabularyReaderTests.Example,
        DocumentKind.Status => StatusReaderTests.Example,
        DocumentKind.Waiver => WaiverReaderTests.Example,
        DocumentKind.ApiModel => Models,
        _ => PolicyTestReaderTests.Example,
    };

    /// <summary>What is wrong with a document by itself.</summary>
    private static ImmutableArray<DocumentDiagnostic> ByItself(DocumentKind kind, string text)
    {
        var source = new DocumentSource("a" + kind.FileEnding(), text);
        return kind switch
        {
            DocumentKind.License => Sane(LicenseReader.Read(source, Vocabulary.BuiltIn)),
            DocumentKind.Policy => Sane(PolicyReader.Read(source, Vocabulary.BuiltIn)),
            DocumentKind.Vocabulary => Sane(VocabularyReader.Read(source)),
            DocumentKind.Status => Sane(StatusReader.Read(source, Vocabulary.BuiltIn)),
            DocumentKind.Waiver => Sane(WaiverReader.Read(source, Vocabulary.BuiltIn)),
            DocumentKind.ApiModel => Sane(ApiModelFormat.Read(source, Vocabulary.BuiltIn)),
            _ => Sane(PolicyTestReader.Read(source, Vocabulary.BuiltIn)),
        };
    }

    private static ImmutableArray<DocumentDiagnostic> Sane<T>(DocumentRead<T> read)
        where T : class
    {
        Assert.Equal(read.Value is null, read.Diagnostics.Length > 0);
        Assert.Equal(read.Diagnostics.OrderBy(each => each.Span.Start), read.Diagnostics);
        return read.Diagnostics;
    }

    private static bool IsRead(DocumentSet set, DocumentKind kind) => kind switch
    {
        DocumentKind.License => set.Licenses.All.Length == 1,
        DocumentKind.Policy => set.Policies.Length == 1,
        DocumentKind.Vocabulary => !set.HasErrors,
        DocumentKind.Status => set.Statuses.Length == 1,
        DocumentKind.Waiver => set.Waivers.Length == 1,
        DocumentKind.ApiModel => !set.HasErrors,
        _ => set.Tests.Length == 1,
    };

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(mutated.Length);
            var length = Math.Min(random.Next(1, 30), mutated.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
                case 2:
                    mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                case 3:
                    mutated[at] = (char)random.Next(0x20, 0x7F);
                    break;
                default:
                    mutated.Length = Math.Max(1, random.Next(4) == 0 ? at : mutated.Length);
                    break;
            }

            if (mutated.Length == 0)
            {
                return "";
            }
        }

        return mutated.ToString();
    }
}
