using System.Text;

namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>Files that are no documents: each gives one clear error, and nothing throws.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void FiftyMegabytes_GiveOneError_AsBytesAndAsText()
    {
        var bytes = new byte[50 * 1024 * 1024];
        Array.Fill(bytes, (byte)' ');
        var text = new string(' ', bytes.Length);

        foreach (var error in (DocumentDiagnostic[])[Assert.Single(Decode(bytes)), Assert.Single(Read(text))])
        {
            Assert.Equal("PSDK0001", error.Id);
            Assert.Equal("the document is larger than 4 MiB, which is more than is read", error.Message);
            Assert.Equal((1, 1), (error.Span.Line, error.Span.Column));
        }
    }

    [Fact]
    public void TextThatIsTooLargeOnlyInUtf8_IsTooLarge()
    {
        Assert.Contains("4 MiB", Assert.Single(Read(new string('é', (DocumentSource.MaximumBytes / 2) + 1))).Message);
        Assert.Contains("4 MiB", Assert.Single(Decode(Encoding.UTF8.GetBytes(new string('é', (DocumentSource.MaximumBytes / 2) + 1)))).Message);
    }

    [Fact]
    public void TheLargestDocument_IsRead()
    {
        var text = new LicenseText().ToString();

        Assert.Empty(Read(text + new string(' ', DocumentSource.MaximumBytes - text.Length)));
    }

    [Fact]
    public void NoBytesAtAll_AreAnEmptyDocument()
    {
        Assert.Equal("the document is empty", Assert.Single(Decode([])).Message);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)' ', 0, 1, 2, 0xFF }, "the document is not text: it holds a NUL character")]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xE9, (byte)'"', 0 }, "the document is not valid UTF-8 here")]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xC0, 0x80 }, "the document is not valid UTF-8 here")]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xED, 0xA0, 0x80 }, "the document is not valid UTF-8 here")]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xF0, 0x9F, 0x98 }, "the document is not valid UTF-8 here")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'\n', (byte)'"', 0xF5, 0x80, 0x80, 0x80 }, "the document is not valid UTF-8 here")]
    public void BytesThatAreNoText_GiveOneErrorWhereTheyStopBeingText(byte[] bytes, string message)
    {
        var error = Assert.Single(Decode(bytes));

        Assert.Equal(message, error.Message);
        Assert.Equal((2, 2), (error.Span.Line, error.Span.Column));
    }

    [Theory]
    [InlineData("{\n \0", 2, 2, "the document is not text: it holds a NUL character")]
    [InlineData("{\n \uFFFD", 2, 2, "the document is not valid UTF-8 here")]
    [InlineData("{\n \uD83D\"", 2, 2, "the document is not valid UTF-8 here")]
    public void TextThatWasDecodedFromSomethingElse_GivesOneError(string text, int line, int column, string message)
    {
        var error = Assert.Single(Read(text));

        Assert.Equal((message, line, column), (error.Message, error.Span.Line, error.Span.Column));
    }

    [Fact]
    public void Utf8AndUtf16WithByteOrderMark_ReadLikeUtf8Without()
    {
        var text = new LicenseText { Rest = ", \"x\u00e9\": 1" }.ToString();
        var expected = Assert.Single(Decode(Encoding.UTF8.GetBytes(text)));

        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(expected, Assert.Single(Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)])));
        }

        Assert.Equal("\"x\u00e9\" is not a property of a license", expected.Message);
    }

    [Fact]
    public void HalfOfAUtf16Character_IsAnError()
    {
        Assert.Equal(
            "the document ends in the middle of a UTF-16 character",
            Assert.Single(Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{ }"), 0x20])).Message);
    }

    [Fact]
    public void HostileDocuments_AreReadInTimeThatGrowsWithTheirLength()
    {
        // Each is large enough that reading it in the square of its length would take minutes. The bound leaves room for a busy machine.
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(100, Read("{" + Many(i => $"\"key{i}\": {i}") + "}").Length);
        Assert.Equal(100, Read("{" + Many(_ => "\"id\": 1") + "}").Length);
        Assert.Equal(100, Read(new LicenseText { Rules = Permit("g1", territories: Many(i => "X" + i)) }.ToString()).Length);
        Assert.Equal(100, Read(new LicenseText { Rules = Many(_ => "{}") }.ToString()).Length);
        Assert.Single(Read(string.Concat(Enumerable.Repeat("/* ", 1_000_000))));
        Assert.Single(Read(new string('/', 3_000_000) + "\u2028"));
        var parts = new LicenseText { Rules = Permit("g1", territories: Many(i => $"{(i % 2 == 0 ? "US" : "GB")}-{i % 4096:X3}")) };
        Assert.Equal(VerdictReason.NoPermit, parts.Decide(TestUse.Default).Reason);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");

        static string Many(Func<int, string> item) => string.Join(",", Enumerable.Range(0, 150_000).Select(item));
    }

    [Fact]
    public void Cancellation_IsHonoured()
    {
        var source = new DocumentSource("a.license.json", new LicenseText().ToString());

        Assert.Throws<OperationCanceledException>(() => LicenseReader.Read(source, Vocabulary.BuiltIn, new CancellationToken(true)));
    }

    private static ImmutableArray<DocumentDiagnostic> Read(string text) =>
        LicenseReader.Read(new DocumentSource("a.license.json", text), Vocabulary.BuiltIn).Diagnostics;

    private static ImmutableArray<DocumentDiagnostic> Decode(byte[] bytes)
    {
        var decoded = DocumentSource.FromBytes("a.license.json", bytes);
        return decoded.Value is { } source ? LicenseReader.Read(source, Vocabulary.BuiltIn).Diagnostics : decoded.Diagnostics;
    }
}
