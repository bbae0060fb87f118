namespace PolicySdk.Licensing.Tests.Text;

/// <summary>Strings that look like others are errors wherever they stand; text in any script is not.</summary>
public sealed class DeceptiveTextTests
{
    [Theory]
    [InlineData("L\u0430ntern Street", "the Cyrillic character '\u0430' (U+0430) stands in the Latin word \"L\u0430ntern\"")]
    [InlineData("see \u0420\u043Eli\u0441y", "the Cyrillic character '\u0420' (U+0420) stands in the Latin word \"\u0420\u043Eli\u0441y\"")]
    [InlineData("\u041B\u0430\u043C\u043F\u0430a", "the Latin character 'a' (U+0061) stands in the Cyrillic word \"\u041B\u0430\u043C\u043F\u0430a\"")]
    [InlineData("im\u03C1rov", "the Greek character '\u03C1' (U+03C1) stands in the Latin word \"im\u03C1rov\"")]
    [InlineData("\u13DAouse", "the Cherokee character '\u13DA' (U+13DA) stands in the Latin word \"\u13DAouse\"")]
    [InlineData("a\u0585", "the Armenian character '\u0585' (U+0585) stands in the Latin word \"a\u0585\"")]
    [InlineData("data_v3\u0430", "the Cyrillic character '\u0430' (U+0430) stands in the Latin word \"data_v3\u0430\"")]
    [InlineData("\u65E5\u672C\u0430", "the Cyrillic character '\u0430' (U+0430) stands in the Han word \"\u65E5\u672C\u0430\"")]
    [InlineData("troupe\u200B:014", "the invisible character U+200B is not allowed here")]
    [InlineData("tr\u200Doupe", "the invisible character U+200D is not allowed here")]
    [InlineData("im\u00ADprov", "the invisible character U+00AD is not allowed here")]
    [InlineData("\u2060improv", "the invisible character U+2060 is not allowed here")]
    [InlineData("improv\uFEFF", "the invisible character U+FEFF is not allowed here")]
    [InlineData("im\u3164prov", "the invisible character U+3164 is not allowed here")]
    [InlineData("im\U000E0061prov", "the invisible character U+E0061 is not allowed here")]
    public void TextThatLooksLikeOther_IsAnError(string text, string message)
    {
        Assert.Equal(message, Assert.Single(Read($"\"{text}\"")).Message);

        // Escapes do not hide it.
        Assert.Equal(message, Assert.Single(Read($"\"{string.Concat(text.Select(c => $"\\u{(int)c:X4}"))}\"")).Message);
    }

    [Theory]
    [InlineData("Improvisationstheater \u201EStra\u00DFe\u201C, caf\u00E9, \u0141\u00F3d\u017A, \u0130stanbul")]
    [InlineData("cafe\u0301 e\u0301tude")]
    [InlineData("\u0423\u043B\u0438\u0446\u0430 \u0444\u043E\u043D\u0430\u0440\u0435\u0439 / Lantern Street")]
    [InlineData("\u039F\u03B4\u03CC\u03C2 Lantern, 5 \u00B5m, 10 \u03A9")]
    [InlineData("\u7DE8\u96C6\u3055\u308C\u305Fvoice\u30C7\u30FC\u30BF")]
    [InlineData("\uD55C\uAD6D\u8A9Evoice")]
    [InlineData("\u4E2D\u6587\u3105\u3106voice")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("\u0915\u094D\u200D\u0937")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F\u200D\U0001F525 1\uFE0F\u20E3")]
    [InlineData("\u05E9\u05DC\u05D5\u05DD")]
    [InlineData("\u00AA\u00BA \u2126 \uFF21\uFF22")]
    public void TextInAnyScript_IsFine(string text)
    {
        Assert.Empty(Read($"\"{text}\""));
    }

    [Fact]
    public void AnId_GivesThatOneError_AtItsPlace()
    {
        var error = Assert.Single(Read(new LicenseText { Id = "L\u0430ntern" }.ToString()));

        Assert.Equal("PSDK0001", error.Id);
        Assert.Equal((1, 9), (error.Span.Line, error.Span.Column));
        Assert.Equal("Write a word in one script: letters that look alike are not the same.", error.Help);
        Assert.Contains("U+0430", error.Message);
    }

    [Fact]
    public void APropertyName_GivesItsErrorAndThatNothingIsMissing()
    {
        var text = new LicenseText().ToString().Replace("\"title\"", "\"t\u0456tle\"");

        Assert.Equal("the Cyrillic character '\u0456' (U+0456) stands in the Latin word \"t\u0456tle\"", Assert.Single(Read(text)).Message);
    }

    [Fact]
    public void ATerm_GivesThatOneError()
    {
        var text = new LicenseText { Rules = Permit("g1", "Emoti\u043EnRecognition") }.ToString();

        Assert.Equal("PSDK0001", Assert.Single(Read(text)).Id);
    }

    [Fact]
    public void APath_IsText()
    {
        var text = new LicenseText { Datasets = "[{ \"id\": \"d\", \"paths\": [\"data/impr\u043Ev/**\"] }]" }.ToString();

        Assert.Contains("\"impr\u043Ev\"", Assert.Single(Read(text)).Message);
    }

    private static ImmutableArray<DocumentDiagnostic> Read(string text) =>
        text[0] == '"'
            ? JsonText.Parse(new DocumentSource("a.license.json", text), TestContext.Current.CancellationToken).Diagnostics
            : LicenseReader.Read(new DocumentSource("a.license.json", text), Vocabulary.BuiltIn, TestContext.Current.CancellationToken).Diagnostics;
}
