using PolicySdk.Licensing.Tests.Documents;

namespace PolicySdk.Licensing.Tests.Vocabularies;

public sealed class VocabularyReaderTests
{
    public const string Example = """
        { "$schema": "https://policysdk.dev/schemas/vocabulary-1.json", "id": "acme-terms", "version": "1", "vocabulary": "2", "title": "Acme's terms",
          "terms": [
            { "dimension": "Context", "id": "FatigueSafety", "parent": "Workplace", "meaning": "keep drivers awake", "label": "Fatigue, for safety", "sources": ["EU AI Act 5(1)(f)"], "since": "1" },
            { "dimension": "Capability", "id": "Whispering", "parent": "Murmuring", "meaning": "whisper" }, // its parent comes later
            { "dimension": "Capability", "id": "Murmuring", "parent": "SpeechSynthesis", "meaning": "murmur" },
            { "dimension": "Recipient", "id": "Guild", "meaning": "the guild of performers" },
            { "dimension": "Recipient", "id": "Union", "parent": "Any", "meaning": "the union of performers" },
          ] }
        """;

    [Fact]
    public void FullExample_GivesEveryTerm()
    {
        var read = Read(Example);

        Assert.Empty(read.Diagnostics);
        var document = read.Value!;
        Assert.Equal(("acme-terms", "1", 2, "Acme's terms", "a.vocabulary.json"), (document.Id, document.Version, document.VocabularyVersion, document.Title, document.Path));
        Assert.Equal(
            [("FatigueSafety", "Workplace", "Fatigue, for safety", 1), ("Whispering", "Murmuring", "Whispering", 2), ("Murmuring", "SpeechSynthesis", "Murmuring", 2),
             ("Guild", "Any", "Guild", 2), ("Union", "Any", "Union", 2)],
            document.Terms.Select(term => (term.Id, term.Parent, term.Label, term.Since)));
        Assert.Equal(["EU AI Act 5(1)(f)"], document.Terms[0].Sources);
    }

    [Fact]
    public void SetOfDocuments_MakesOneVocabulary_InWhateverOrderTheyStandOnEachOther()
    {
        var set = DocumentSet.Read(
        [
            new DocumentSource("b.vocabulary.json", """
                { "id": "b", "version": "1", "vocabulary": "3", "terms": [{ "dimension": "Capability", "id": "Murmuring", "parent": "SpeechSynthesis", "meaning": "murmur" }] }
                """),
            new DocumentSource("a.vocabulary.json", """
                { "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Capability", "id": "Whispering", "parent": "Murmuring", "meaning": "whisper" }] }
                """),
        ]);

        Assert.Empty(set.Diagnostics);
        Assert.Equal(3, set.Vocabulary.Version);
        var whispering = set.Vocabulary.Term(Dimension.Capability, "Whispering");
        Assert.Equal(("Murmuring", 2), (whispering.Parent!.Id, whispering.Since));
        Assert.True(set.Vocabulary.Term(Dimension.Capability, "SpeechSynthesis").Covers(whispering));
        Assert.Equal(["a", "b"], set.Vocabularies.Select(document => document.Id));
    }

    [Theory]
    [InlineData("""⟦{⟧ "id": "a", "version": "1", "terms": [] }""", "a vocabulary needs \"vocabulary\"", "Add what is missing.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": ⟦"2.1"⟧, "terms": [] }""", "\"2.1\" is not a version of the vocabulary", "Write a whole number, such as \"1\".")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [⟦{⟧ "dimension": "Context", "id": "X", "meaning": "x" }] }""", "a term of another dimension than Recipient needs \"parent\"", "Name the term that it belongs under; whoever grants that one grants it too.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [⟦{⟧ "dimension": "Context", "id": "X", "parent": "Workplace" }] }""", "a term needs \"meaning\"", "Add what is missing.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": ⟦"Territory"⟧, "id": "X", "parent": "DE", "meaning": "x" }] }""", "\"Territory\" is not a dimension that takes terms of one's own", "Territories are those of ISO 3166.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": ⟦"context"⟧, "id": "X", "parent": "Workplace", "meaning": "x" }] }""", "\"context\" is not a dimension that takes terms of one's own", "Did you mean \"Context\"?")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Context", "id": ⟦"X-Y"⟧, "parent": "Workplace", "meaning": "x" }] }""", "\"X-Y\" is not a term id", "Write letters and digits, a letter first.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Context", "id": ⟦"Any"⟧, "parent": "Workplace", "meaning": "x" }] }""", "\"Any\" is the root of every dimension and cannot be defined", "Give the term another id.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Context", "id": "X", "parent": ⟦"Any"⟧, "meaning": "x" }] }""", "a term of one's own is below a term that says what it is, and not directly below \"Any\"", "Name the nearest built-in term.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Recipient", "id": "X", "parent": ⟦"Public"⟧, "meaning": "x" }] }""", "recipients are flat, so none is below another", "Remove \"parent\".")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Context", "id": "X", "parent": "Workplace", "meaning": "x", "since": ⟦"3"⟧ }] }""", "the term is from vocabulary 3, and the document brings 2", "Write \"2\" or less, or raise \"vocabulary\" of the document.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Context", "id": "X", "parent": ⟦"X"⟧, "meaning": "x" }] }""", "\"X\" is below itself: X < X", "Put one of them below a built-in term.")]
    [InlineData("""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Context", "id": "Z", "parent": "X", "meaning": "z" }, { "dimension": "Context", "id": "X", "parent": ⟦"Y"⟧, "meaning": "x" }, { "dimension": "Context", "id": "Y", "parent": "X", "meaning": "y" }] }""", "\"X\" is below itself: X < Y < X", "Put one of them below a built-in term.")]
    public void InvalidDocument_SaysWhatIsWrongAndWhere(string marked, string message, string help) => MarkedText.AssertError(marked, Read, message, help);

    [Theory]
    [InlineData("""{ "dimension": "Context", "id": ⟦"Workplace"⟧, "parent": "Surveillance", "meaning": "x" }""", "\"Workplace\" is already a context of the built-in vocabulary")]
    [InlineData("""{ "dimension": "Context", "id": ⟦"Train"⟧, "parent": "Workplace", "meaning": "x" }""", "\"Train\" is already an operation of the built-in vocabulary")]
    [InlineData("""{ "dimension": "Context", "id": "X", "parent": "Workplace", "meaning": "x" }, { "dimension": "Context", "id": ⟦"X"⟧, "parent": "Workplace", "meaning": "x" }""", "\"X\" is already a context in a.vocabulary.json:1")]
    public void IdThatIsTaken_IsADuplicate(string terms, string message) =>
        MarkedText.AssertError(Document(terms), Read, message, "Give the term another id.", DocumentRules.DuplicateId);

    [Fact]
    public void TermOfDataAndOfRecipients_MayHaveTheIdOfAnother() =>
        Assert.Empty(Read(Document("""{ "dimension": "DataCategory", "id": "Education", "parent": "Transcript", "meaning": "x" }""")).Diagnostics);

    [Theory]
    [InlineData("""{ "dimension": "Context", "id": "X", "parent": ⟦"Workplce"⟧, "meaning": "x" }""", "there is no context \"Workplce\"", "Did you mean \"Workplace\"?")]
    [InlineData("""{ "dimension": "Context", "id": "X", "parent": ⟦"Train"⟧, "meaning": "x" }""", "there is no context \"Train\"", "It is an operation, and a term stays within its dimension.")]
    [InlineData("""{ "dimension": "Operation", "id": "X", "parent": ⟦"Frobnicate"⟧, "meaning": "x" }""", "there is no operation \"Frobnicate\"", "Name an operation that is there.")]
    [InlineData("""{ "dimension": "Context", "id": "X", "parent": ⟦"Nowhere"⟧, "meaning": "x" }, { "dimension": "Context", "id": "Y", "parent": "X", "meaning": "y" }""", "there is no context \"Nowhere\"", "Name a context that is there.")]
    public void UnknownParent_IsADanglingReference_AndWhatIsBelowTheTermIsNotReportedAgain(string terms, string message, string help) =>
        MarkedText.AssertError(Document(terms), Read, message, help, DocumentRules.DanglingReference);

    [Fact]
    public void BadTerm_IsLeftOut_AndNoErrorOfWhoeverUsesIt()
    {
        var set = DocumentSet.Read(
        [
            new DocumentSource("a.vocabulary.json", Document("""
                { "dimension": "Context", "id": "Bad", "parent": "Nowhere", "meaning": "x" }, { "dimension": "Context", "id": "BelowBad", "parent": "Bad", "meaning": "x" },
                { "dimension": "Context", "id": "Good", "parent": "Workplace", "meaning": "x", "colour": 1 }
                """)),
            new DocumentSource("a.license.json", new LicenseText { Vocabulary = "2", Rules = Permit("g1", contexts: "Good, Bad, BelowBad, Unknowable") }.ToString()),
        ]);

        Assert.Equal(
            [("a.license.json", "\"Unknowable\" is not a context of the vocabulary"), ("a.vocabulary.json", "there is no context \"Nowhere\""), ("a.vocabulary.json", "\"colour\" is not a property of a term")],
            set.Diagnostics.Select(each => (each.Path, each.Message)));
        Assert.True(set.Vocabulary.TryGet(Dimension.Context, "Good", out _));
    }

    [Fact]
    public void DocumentThatIsNoJson_MakesNoErrorsInOthers()
    {
        var set = DocumentSet.Read(
        [
            new DocumentSource("a.vocabulary.json", Document("""{ "dimension": "Context", "id": "Own", "parent": "Workplace", "meaning": "x" """)),
            new DocumentSource("a.license.json", new LicenseText { Vocabulary = "2", Rules = Permit("g1", contexts: "Own") }.ToString()),
        ]);

        Assert.Equal("a.vocabulary.json", Assert.Single(set.Diagnostics).Path);
    }

    [Fact]
    public void LongChainsAndCircles_AreReadInTimeThatGrowsWithTheirLength()
    {
        const int Terms = 20_000;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(Read(Document(Chain("Workplace"))).Diagnostics);
        Assert.Single(Read(Document(Chain("T1"))).Diagnostics);
        Assert.Equal(100, Read(Document(string.Join(',', Enumerable.Range(0, Terms).Select(i => Term($"T{i}", $"U{i}"))))).Diagnostics.Length);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");

        static string Chain(string last) => string.Join(',', Enumerable.Range(1, Terms).Select(i => Term($"T{i}", i == Terms ? last : $"T{i + 1}")));

        static string Term(string id, string parent) => $$"""{ "dimension": "Context", "id": "{{id}}", "parent": "{{parent}}", "meaning": "x" }""";
    }

    private static string Document(string terms) => $$"""{ "id": "a", "version": "1", "vocabulary": "2", "terms": [{{terms}}] }""";

    private static DocumentRead<VocabularyDocument> Read(string text) => VocabularyReader.Read(new DocumentSource("a.vocabulary.json", text));
}
