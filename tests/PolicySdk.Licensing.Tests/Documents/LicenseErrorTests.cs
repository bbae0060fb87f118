namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>DESIGN 4 and 6: PSDK0001, PSDK0002 and PSDK0004, one change to the example at a time, each one error at its place.</summary>
public sealed class LicenseErrorTests
{
    // In what takes the place of a part of the example, the bar stands where the error is to be.
    [Theory]
    [InlineData("\"title\": ", "¦\"tilte\": ", "\"tilte\" is not a property of a license", "Did you mean \"title\"?")]
    [InlineData("\"effect\": \"Permit\"", "¦\"efect\": \"Permit\"", "\"efect\" is not a property of a rule", "Did you mean \"effect\"?")]
    [InlineData("\"where\": ", "¦\"Where\": ", "\"Where\" is not a property of a duty", "Did you mean \"where\"?")]
    [InlineData("\"agreement\": {", "\"agreement\": { ¦\"pages\": 3, ", "\"pages\" is not a property of an agreement", "It has \"uri\" and \"sha256\".")]
    [InlineData("{ \"$schema\": \"https://policysdk.dev/schemas/license-1.json\",\n  \"id\": \"improv-troupe-2026\", \"version\": \"1.2.0\", ", "¦{ \"id\": \"improv-troupe-2026\", ", "a license needs \"version\"", "Add what is missing.")]
    [InlineData("\"licensee\": { \"id\": \"org:acme\" }", "\"licensee\": ¦{ }", "a licensee needs \"id\"", "Add what is missing.")]
    [InlineData("{ \"id\": \"g1\", \"effect\": \"Permit\",", "¦{", "a rule needs \"id\" and \"effect\"", "Add what is missing.")]
    [InlineData("\"title\": \"Improv troupe, emotion study\"", "\"title\": ¦5", "\"title\" must be a line of text, not a number", "Put it in quotes: \"5\".")]
    [InlineData("\"licensee\": { \"id\": \"org:acme\" }", "\"licensee\": ¦\"org:acme\"", "\"licensee\" must be a licensee, not a string", "Write { \"id\": \"org:acme\" }.")]
    [InlineData("\"title\": \"Improv troupe, emotion study\"", "\"title\": ¦\"two\\nlines\"", "\"two\\u000Alines\" is not a line of text", "Write something, on one line.")]
    [InlineData("\"until\": \"2028-12-31\"", "\"until\": ¦null", "\"until\" must be a date, not null", "Leave the property out instead.")]
    [InlineData("[\"US\", \"GB\"]", "¦\"US\"", "\"territories\" must be an array of territories, not a string", "Put it in brackets: [\"US\"].")]
    [InlineData("[\"US\", \"GB\"]", "[\"US\", ¦44]", "a value of \"territories\" must be a territory, not a number", null)]
    [InlineData("[\"US\", \"GB\"]", "¦[]", "\"territories\" is empty", "Name what is meant; [\"Any\"] is a value.")]
    [InlineData("{ \"id\": \"g1\", \"effect\": \"Permit\", \"capabilities\": [\"EmotionRecognition\"],", "¦{ \"id\": \"g1\", \"effect\": \"Permit\",", "a Permit needs \"capabilities\"", "Silence grants nothing. Name what is meant; [\"Any\"] is a value.")]
    [InlineData("{ \"id\": \"p2\", \"effect\": \"Forbid\", \"contexts\": [\"Workplace\", \"Surveillance\", \"Advertising\"] }", "¦{ \"id\": \"p2\", \"effect\": \"Forbid\" }", "a Forbid needs at least one of \"capabilities\", \"contexts\", \"data\", \"operations\", \"territories\" and \"recipients\"", "A field that is left out means Any.")]
    [InlineData("\"p1\", \"effect\": \"Forbid\"", "\"p1\", \"effect\": \"Forbid\", ¦\"duties\": [\"fee\"]", "a Forbid has no \"duties\"", "Duties come with what a Permit grants.")]
    [InlineData("\"effect\": \"Permit\"", "\"effect\": ¦\"permit\"", "\"permit\" is not an effect", "Did you mean \"Permit\"?")]
    [InlineData("\"effect\": \"Permit\"", "\"effect\": ¦\"Grants\"", "\"Grants\" is not an effect", "Write \"Permit\" or \"Forbid\".")]
    [InlineData("\"id\": \"p2\"", "\"id\": ¦\"p1\"", "rule \"p1\" is given twice", "Rename or remove one; the first is on line 11.")]
    [InlineData("\"paths\": [\"data/improv/**\"]", "\"paths\": [\"a\"] }, { \"id\": ¦\"improv-v3\"", "dataset \"improv-v3\" is given twice", "Rename or remove one; the first is on line 6.")]
    [InlineData("\"id\": \"improv-troupe-2026\"", "\"id\": ¦\"improv troupe\"", "\"improv troupe\" is not an id", "Write ASCII letters, digits and . _ : @ / + -, a letter or digit first.")]
    [InlineData("\"id\": \"improv-troupe-2026\"", "\"id\": ¦\"\"", "\"\" is not an id", "Write ASCII letters, digits and . _ : @ / + -, a letter or digit first.")]
    [InlineData("\"1.2.0\"", "¦\"v1\"", "\"v1\" is not a version", "Write numbers parted by dots, such as \"1.2.0\", and perhaps a suffix, such as \"-draft\".")]
    [InlineData("\"vocabulary\": \"1\"", "\"vocabulary\": ¦\"2\"", "vocabulary \"2\" is not known here", "The latest known is \"1\"; a later one comes with a *.vocabulary.json of yours, or with a later PolicySdk.")]
    [InlineData("\"vocabulary\": \"1\"", "\"vocabulary\": ¦1", "\"vocabulary\" must be a version of the vocabulary, not a number", "Put it in quotes: \"1\".")]
    [InlineData("\"9f2c...\"", "¦\"9f2c\"", "\"9f2c\" is not a SHA-256", "Write its 64 hexadecimal digits, or at least 4 of them and \"...\".")]
    [InlineData("\"union\"", "¦\"onion\"", "\"onion\" is not a representative", "Did you mean \"union\"?")]
    [InlineData("\"amount\": 900.00", "\"amount\": ¦-1", "\"-1\" is not an amount", "Write a number 0 or more.")]
    [InlineData("\"amount\": 900.00", "\"amount\": ¦1e999", "\"1e999\" is not an amount", "Write a number 0 or more.")]
    [InlineData("\"amount\": 900.00", "\"amount\": ¦\"900\"", "\"amount\" must be an amount, not a string", "Write a number without quotes, such as 0.05.")]
    [InlineData("{ \"type\": \"Compensate\", \"model\": \"Flat\", \"amount\": 900.00, ", "¦{ \"type\": \"Compensate\", \"model\": \"Flat\", ", "a currency needs \"amount\"", "Add what is missing.")]
    [InlineData("\"USD\"", "¦\"usd\"", "\"usd\" is not a currency", "Write its ISO 4217 code in upper case, such as \"USD\".")]
    [InlineData("\"percent\": 1.5", "\"percent\": ¦150", "\"150\" is not a percentage", "Write a number above 0, at most 100.")]
    [InlineData("{ \"type\": \"Compensate\", \"model\": \"Flat\", ", "¦{ \"type\": \"Compensate\", ", "a duty of type Compensate needs \"model\"", "Add what is missing.")]
    [InlineData("\"where\": \"ModelCard\"", "¦\"base\": \"Revenue\"", "a duty of another type than Compensate has no \"base\"", "Remove it.")]
    [InlineData("\"percent\": 1.5, \"base\": \"ModelNetRevenue\"", "¦\"where\": \"ModelCard\"", "a duty of another type than Attribute has no \"where\"", "Remove it.")]
    [InlineData("\"model\": \"Flat\", ", "\"model\": \"Flat\", ¦\"percent\": 5, ", "a model other than RevenueShare has no \"percent\"", "Remove it.")]
    [InlineData("\"within\": \"P30D\"", "\"within\": ¦\"30 days\"", "\"30 days\" is not a period", "Write an ISO 8601 duration of years, months, weeks or days, such as \"P30D\" or \"P3M\".")]
    [InlineData("\"until\": \"ModelRetired\"", "\"until\": ¦\"2026-13-01\"", "\"2026-13-01\" is not a date or an event", "Write a day as yyyy-MM-dd, or an event in one word, such as \"ModelRetired\".")]
    [InlineData("\"from\": \"2026-01-05\"", "\"from\": ¦\"2026-02-30\"", "\"2026-02-30\" is not a date", "Write a day of the calendar as yyyy-MM-dd.")]
    [InlineData("\"from\": \"2026-01-05\"", "\"from\": ¦\"05.01.2026\"", "\"05.01.2026\" is not a date", "Write a day of the calendar as yyyy-MM-dd.")]
    [InlineData("\"until\": \"2028-12-31\"", "\"until\": ¦\"2026-01-04\"", "\"until\" 2026-01-04 is before \"from\" 2026-01-05", "Both days are included, so they may be the same.")]
    [InlineData("\"retainUntil\": \"2029-06-30\"", "\"retainUntil\": ¦\"2028-12-30\"", "\"retainUntil\" 2028-12-30 is before \"until\" 2028-12-31", "Both days are included, so they may be the same.")]
    [InlineData("\"until\": \"2028-12-31\", \"retainUntil\": \"2029-06-30\"", "\"retainUntil\": ¦\"2029-06-30\"", "\"retainUntil\" says how long to keep data after an end, and this term has none", "Add \"until\" or remove it.")]
    [InlineData("\"atEnd\": { \"existingModels\": \"NoNewVersions\" }", "\"atEnd\": ¦{ \"existingModels\": \"RetrainBy\" }", "the effect RetrainBy needs \"retrainBy\"", "Add what is missing.")]
    [InlineData("\"atEnd\": { \"existingModels\": \"NoNewVersions\" }", "\"atEnd\": { \"existingModels\": \"None\", ¦\"retrainBy\": \"P3M\" }", "an effect other than RetrainBy has no \"retrainBy\"", "Remove it.")]
    [InlineData("\"allowed\": true", "\"allowed\": ¦\"yes\"", "\"allowed\" must be true or false, not a string", null)]
    [InlineData("\"training\": \"Stop\"", "\"training\": ¦\"Pause\"", "\"Pause\" is not an effect on training", "Write \"Stop\".")]
    public void OneMistake_IsReportedAtItsPlaceWithTheWayOut(string right, string wrong, string message, string? help)
    {
        AssertSingle("PSDK0001", right, wrong, message, help);
    }

    [Theory]
    [InlineData("[\"EmotionRecognition\"]", "[¦\"EmotionRecogniton\"]", "\"EmotionRecogniton\" is not a capability of the vocabulary", "Did you mean \"EmotionRecognition\"?")]
    [InlineData("[\"Research\", ", "[¦\"research\", ", "\"research\" is not a context of the vocabulary", "Did you mean \"Research\"?")]
    [InlineData("[\"Prepare\", ", "[¦\"Advertising\", ", "\"Advertising\" is not an operation of the vocabulary", "It is a context and belongs under \"contexts\".")]
    [InlineData("\"GB\"", "¦\"UK\"", "\"UK\" is not a territory of the vocabulary", "Did you mean \"GB\"?")]
    [InlineData("\"GB\"", "¦\"gb\"", "\"gb\" is not a territory of the vocabulary", "Did you mean \"GB\"?")]
    [InlineData("\"GB\"", "¦\"Germany\"", "\"Germany\" is not a territory of the vocabulary", "Did you mean \"DE\"?")]
    [InlineData("\"GB\"", "¦\"XX\"", "\"XX\" is not a territory of the vocabulary", "Write an ISO 3166 code such as \"US\" or \"US-CA\", or \"EU\", \"EEA\" or \"Any\".")]
    [InlineData("\"trigger\": \"DeployCommercial\"", "\"trigger\": ¦\"Deploy\"", "\"Deploy\" is not an operation of the vocabulary", "The operations are Access, Prepare, Label, ExtractFeatures, ExtractTemplate, Store, Train, Distil, Evaluate, InferFrom, GenerateSynthetic, RedistributeData, PublishResults, PublishWeights, TransferModel, DeployInternal, DeployCommercial and RealTimeGeneration, and what is below them.")]
    [InlineData("\"data\": [\"VoiceRecording\", \"FacialExpression\", \"Transcript\"] }]", "\"data\": [¦\"Voices\"] }]", "\"Voices\" is not a data category of the vocabulary", "The data categories are VoiceRecording, VideoRecording, Transcript, BodyMotion, Likeness, FacialExpression, BiometricTemplate, EmotionLabel, Accent, Features, Embedding and SyntheticData, and what is below them.")]
    public void UnknownTerm_IsReportedAtItsPlaceWithTheWayOut(string right, string wrong, string message, string help)
    {
        AssertSingle("PSDK0002", right, wrong, message, help);
    }

    [Fact]
    public void DutyThatIsNotThere_IsADanglingReference()
    {
        AssertSingle("PSDK0004", "\"duties\": [\"fee\", ", "\"duties\": [¦\"feee\", ", "this license has no duty \"feee\"", "Did you mean \"fee\"?");
    }

    [Fact]
    public void AllMistakesOfAFile_AreReportedInOnePass_InTheOrderOfTheText()
    {
        var text = LicenseReaderTests.Example
            .Replace("\"version\": \"1.2.0\", ", "\"id\": \"twice\", ")
            .Replace("\"union\"", "7")
            .Replace("\"Entertainment\"", "\"Entertainmnet\"")
            .Replace("\"credit\"] }", "\"kredit\"] }")
            .Replace("2026-01-05", "2026-01-50")
            .Replace("\"notice\"", "\"note\"");

        var diagnostics = Read(text);

        Assert.Equal(
            ["1,1 PSDK0001", "2,31 PSDK0001", "4,54 PSDK0001", "8,104 PSDK0002", "10,65 PSDK0004", "19,21 PSDK0001", "20,36 PSDK0001"],
            diagnostics.Select(each => $"{each.Span.Line},{each.Span.Column} {each.Id}"));
        Assert.All(diagnostics, each => Assert.Equal("improv.license.json", each.Path));
    }

    [Theory]
    [InlineData("[]", "the document must be a license, not an array")]
    [InlineData("null", "the document must be a license, not null")]
    [InlineData("\"x\"", "the document must be a license, not a string")]
    [InlineData("{}", "a license needs \"id\", \"version\", \"vocabulary\", \"title\", \"licensor\", \"licensee\", \"rules\" and \"term\"")]
    public void DocumentOfAnotherKind_GivesOneError(string text, string message)
    {
        Assert.Equal(message, Assert.Single(Read(text)).Message);
    }

    [Fact]
    public void DuplicateKey_IsOneError()
    {
        AssertSingle(
            "PSDK0001", "\"licensor\": {", "¦\"title\": \"Again\", \"licensor\": {", "\"title\" is given twice", "Remove one; the first is on line 3.");
    }

    [Fact]
    public void Errors_AreAtMostAHundred()
    {
        Assert.Equal(100, Break("[\"Research\", ", "[" + string.Concat(Enumerable.Repeat("\"x\", ", 1000))).Length);
    }

    [Fact]
    public void Messages_ShowHostileNamesOnOneLineAndCutShort()
    {
        var error = Assert.Single(Break("\"title\": ", "\"" + new string('x', 500) + "\\n\": 1, \"title\": "));

        Assert.DoesNotContain('\n', error.Message);
        Assert.True(error.Message.Length < 150);
    }

    private static void AssertSingle(string id, string right, string wrong, string message, string? help)
    {
        var place = LicenseReaderTests.Example[..LicenseReaderTests.Example.IndexOf(right, StringComparison.Ordinal)] + wrong[..wrong.IndexOf('¦')];
        var line = place.Count(c => c == '\n') + 1;

        var error = Assert.Single(Break(right, wrong.Replace("¦", "")));

        Assert.Equal((id, message, help), (error.Id, error.Message, error.Help));
        Assert.Equal((line, place.Length - place.LastIndexOf('\n')), (error.Span.Line, error.Span.Column));
    }

    private static ImmutableArray<DocumentDiagnostic> Break(string right, string wrong)
    {
        var at = LicenseReaderTests.Example.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        return Read(LicenseReaderTests.Example.Remove(at, right.Length).Insert(at, wrong));
    }

    private static ImmutableArray<DocumentDiagnostic> Read(string text)
    {
        var read = LicenseReader.Read(new DocumentSource("improv.license.json", text), Vocabulary.BuiltIn);
        Assert.Equal(read.Diagnostics.IsEmpty, read.Value is not null);
        return read.Diagnostics;
    }
}
