using System.Text;
using PolicySdk.Licensing.Tests.Schemas;

namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>Mutated documents of every kind: whatever comes, reading neither throws nor hangs, and says why it rejects what it rejects.</summary>
/// <remarks>100,000 inputs altogether, the same in every run: each has a seed of its own, so that the order in which they are read does not matter.</remarks>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD83D", "\\u202E", "/*", "*/", "//", "\n", "\r\n", "\t", "\0", "\uFFFD", "\uD83D", "\u202E",
        "null", "true", "-", "1e999", "0", "\"Any\"", "\"id\"", "\"rules\": [", "\"duties\": {", "\"effect\": \"Permit\"", "é", "\U0001F600", "\u2028", "\u0430", "\u200B",
        "\"license\": \"improv-troupe-2026\"", "\"except\": [\"Train\"]", "\"parent\": \"StageFright\"", "\"2026-01-05\"", "\"tests\": [", "\"terms\": [",
    ];

    private static readonly ImmutableArray<string> Texts = [.. DocumentKinds.All.Select(kind => AnyKind.Example(kind).Insert(1, "/* r\u00e8gles \U0001F3AD */"))];

    [Fact]
    public void MutatedText_IsReadOrRejectedWithReasons() =>
        ForEach(60_000, 20260105, (kind, random) => AnyKind.Source(kind, Mutate(Texts[(int)kind], random)));

    [Fact]
    public void MutatedStructure_IsReadOrRejectedWithReasons() =>
        ForEach(15_000, 20270401, (kind, random) => AnyKind.Source(kind, new StructuralMutation(random).Of(AnyKind.Example(kind))));

    [Fact]
    public void RandomTokens_AreReadOrRejectedWithReasons() =>
        ForEach(10_000, 42, (kind, random) => AnyKind.Source(kind, string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]))));

    [Fact]
    public void MutatedBytes_AreDecodedOrRejectedWithReasons() =>
        ForEach(15_000, 20281231, (kind, random) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Texts[(int)kind]);
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var decoded = DocumentSource.FromBytes("a" + kind.FileEnding(), random.Next(10) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            if (decoded.Value is null)
            {
                Assert.Single(decoded.Diagnostics);
            }

            return decoded.Value;
        });

    private static void ForEach(int inputs, int seed, Func<DocumentKind, Random, DocumentSource?> input)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var read = 0;
        Parallel.For(0, inputs, i =>
        {
            var random = new Random(seed + (i * 31));
            var kind = DocumentKinds.All[i % DocumentKinds.All.Length];
            if (input(kind, random) is { } source)
            {
                var start = watch.Elapsed;
                if (AssertSane(kind, source, withOthers: i % 8 == 0))
                {
                    Interlocked.Increment(ref read);
                }

                // A thousand times what it takes, for machines that are busy.
                Assert.True(watch.Elapsed - start < TimeSpan.FromSeconds(20), source.Text);
            }
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{inputs} inputs, {read} read, {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(mutated.Length);
            var length = Math.Min(random.Next(1, 30), mutated.Length - at);
            switch (random.Next(5))
            {
                case 0 when mutated.Length > length:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                case 3:
                    mutated[at] = (char)random.Next(0x20, 0x7F);
                    break;
                default:
                    mutated.Length = Math.Max(1, at);
                    break;
            }
        }

        return mutated.ToString();
    }

    /// <summary>Reads a document by itself or beside others, and holds what comes out to what is promised of it.</summary>
    /// <returns>Whether it was read.</returns>
    private static bool AssertSane(DocumentKind kind, DocumentSource source, bool withOthers)
    {
        var set = withOthers ? AnyKind.ReadBesideExamples(source) : DocumentSet.Read([source]);
        var own = set.Diagnostics.Where(diagnostic => diagnostic.Path == source.Path).ToArray();
        var last = 0;
        foreach (var diagnostic in own)
        {
            var span = diagnostic.Span;
            Assert.InRange(span.Start, last, source.Text.Length);
            Assert.InRange(span.End, span.Start, source.Text.Length);
            Assert.True(span.Line >= 1 && span.Column >= 1 && (span.EndLine, span.EndColumn).CompareTo((span.Line, span.Column)) >= 0, diagnostic.ToString());
            Assert.True(diagnostic.Message.Length > 0 && !(diagnostic.Message + diagnostic.Help).Any(c => char.IsControl(c) || c == '\u202E'), diagnostic.ToString());
            last = span.Start;
        }

        var isRead = kind == DocumentKind.ApiModel ? own.Length == 0 : Values(kind, set) > 0;
        Assert.True(isRead || own.Any(diagnostic => !diagnostic.IsWarning), $"rejected without a reason: {source.Text}");
        AssertFormats(kind, source);
        var use = TestUse.Of(vocabulary: set.Vocabulary);
        foreach (var license in isRead ? set.Licenses.All : [])
        {
            Assert.NotEmpty(license.Summary);
            Decision.Decide(license, use, TestUse.Today).Explain();
        }

        return isRead;
    }

    private static int Values(DocumentKind kind, DocumentSet set) => kind switch
    {
        DocumentKind.License => set.Licenses.All.Length,
        DocumentKind.Policy => set.Policies.Length,
        DocumentKind.Vocabulary => set.Vocabularies.Length,
        DocumentKind.Status => set.Statuses.Length,
        DocumentKind.Waiver => set.Waivers.Length,
        _ => set.Tests.Length,
    };

    private static void AssertFormats(DocumentKind kind, DocumentSource source)
    {
        var formatted = DocumentFormatter.Format(source);
        if (formatted.Value is { } text)
        {
            Assert.Equal(text, DocumentFormatter.Format(AnyKind.Source(kind, text)).Value);
        }
        else
        {
            Assert.NotEmpty(formatted.Diagnostics);
        }
    }
}
