using System.Text;

namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>Mutated documents: whatever comes, reading neither throws nor hangs, and says why it rejects what it rejects.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 5_000;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD83D", "\\u202E", "/*", "*/", "//", "\n", "\r\n", "\t", "\0", "\uFFFD", "\uD83D", "\u202E",
        "null", "true", "-", "1e999", "0", "\"Any\"", "\"id\"", "\"rules\": [", "\"duties\": {", "\"effect\": \"Permit\"", "é", "\U0001F600", "\u2028",
    ];

    [Fact]
    public void MutatedText_IsReadOrRejectedWithReasons()
    {
        var random = new Random(20260105);
        var example = LicenseReaderTests.Example.Replace("\"rules\"", "/* r\u00e8gles \U0001F3AD */ \"rules\"");
        for (var i = 0; i < Inputs; i++)
        {
            var text = Mutate(example, random);
            AssertSane(new DocumentSource("fuzz.license.json", text));
        }
    }

    [Fact]
    public void MutatedBytes_AreDecodedOrRejectedWithReasons()
    {
        var random = new Random(20281231);
        var example = Encoding.UTF8.GetBytes(LicenseReaderTests.Example.Replace("Improv", "Impr\u00f6v \U0001F3AD"));
        for (var i = 0; i < Inputs; i++)
        {
            var bytes = (byte[])example.Clone();
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var decoded = DocumentSource.FromBytes("fuzz.license.json", random.Next(10) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            if (decoded.Value is { } source)
            {
                AssertSane(source);
            }
            else
            {
                Assert.Single(decoded.Diagnostics);
            }
        }
    }

    [Fact]
    public void RandomTokens_AreReadOrRejectedWithReasons()
    {
        var random = new Random(42);
        for (var i = 0; i < Inputs; i++)
        {
            AssertSane(new DocumentSource("fuzz.license.json", string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]))));
        }
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
                case 0:
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

    private static void AssertSane(DocumentSource source)
    {
        var read = LicenseReader.Read(source, Vocabulary.BuiltIn);

        Assert.Equal(read.Value is null, read.Diagnostics.Length > 0);
        var last = 0;
        foreach (var diagnostic in read.Diagnostics)
        {
            var span = diagnostic.Span;
            Assert.InRange(span.Start, last, source.Text.Length);
            Assert.InRange(span.End, span.Start, source.Text.Length);
            Assert.True(span.Line >= 1 && span.Column >= 1 && (span.EndLine, span.EndColumn).CompareTo((span.Line, span.Column)) >= 0);
            Assert.True(diagnostic.Message.Length > 0 && !(diagnostic.Message + diagnostic.Help).Any(c => char.IsControl(c) || c == '\u202E'), diagnostic.ToString());
            last = span.Start;
        }

        if (read.Value is { } license)
        {
            Assert.NotEmpty(license.Summary);
            Decision.Decide(license, TestUse.Default, TestUse.Today).Explain();
        }
    }
}
