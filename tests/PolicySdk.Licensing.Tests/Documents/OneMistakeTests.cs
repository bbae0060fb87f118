namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>What follows from a mistake is not reported beside it: whoever mends the one has mended all.</summary>
public sealed class OneMistakeTests
{
    [Theory]
    [InlineData("\"type\": \"Compensate\"", "\"type\": \"Compensat\"", "\"Compensat\" is not a type of duty")]
    [InlineData("\"model\": \"RevenueShare\"", "\"model\": \"Revenue\"", "\"Revenue\" is not a model of compensation")]
    [InlineData("\"duties\": {", "\"Duties\": {", "\"Duties\" is not a property of a license")]
    [InlineData("\"until\": \"2028", "\"untill\": \"2028", "\"untill\" is not a property of a term")]
    [InlineData("[\"fee\", ", "[\"fee\", \"no id\", ", "\"no id\" is not an id")]
    [InlineData("\"improv-troupe-2026\"", "\"improv\u202E\"", "the bidirectional control character U+202E is not allowed")]
    [InlineData("[\"US\", ", "[\"US\u200F\", \"US\", ", "the bidirectional control character U+200F is not allowed")]
    public void OfALicense(string right, string wrong, string message) =>
        AssertSingle("a.license.json", LicenseReaderTests.Example, right, wrong, message);

    [Fact]
    public void DutiesOfAnotherType_LeaveTheirNamesInDoubt() => AssertSingle(
        "a.license.json",
        """
        { "id": "a", "version": "1", "vocabulary": "1", "title": "t", "licensor": { "id": "a" }, "licensee": { "id": "b" }, "term": { "from": "2026-01-01" },
          "rules": [{ "id": "g", "effect": "Permit", "capabilities": ["Any"], "contexts": ["Any"], "data": ["Any"], "operations": ["Any"], "territories": ["Any"],
            "duties": ["fee", "credit"] }], "duties": { } }
        """,
        "\"duties\": { }",
        "\"duties\": null",
        "\"duties\" must be an object with a duty under each name, not null");

    [Theory]
    [InlineData("\"rules\": [\n", "\"licenses\": [], \"rules\": [\n{ \"id\": \"r\", \"contexts\": [\"Workplace\"], \"licenses\": [\"CC-BY-4.0\"] }, ", "\"licenses\" is empty")]
    [InlineData("\"rules\": [\n", "\"licenses\": [5], \"rules\": [\n{ \"id\": \"r\", \"contexts\": [\"Workplace\"], \"licenses\": [\"CC-BY-4.0\"] }, ", "a value of \"licenses\" must be an id, not a number")]
    [InlineData("\"rules\": [\n", "\"rules\": [\n{ \"id\": \"r\", \"contexts\": [\"Workplac\"], \"except\": [\"Recruitment\"] }, ", "\"Workplac\" is not a context of the vocabulary")]
    [InlineData("\"rules\": [\n", "\"rules\": [\n{ \"id\": \"r\", \"contexts\": null, \"except\": [\"Recruitment\"] }, ", "\"contexts\" must be an array of contexts, not null")]
    [InlineData("\"presets\": [", "\"presets\": [\"no preset\", ", "\"no preset\" is not an id")]
    public void OfAPolicy(string right, string wrong, string message) =>
        AssertSingle("a.policy.json", "{ \"id\": \"p\", \"rules\": [\n], \"presets\": [] }", right, wrong, message);

    [Theory]
    [InlineData("\"vocabulary\": \"2\"", "\"vocabulary\": 2", "\"vocabulary\" must be a version of the vocabulary, not a number")]
    [InlineData("\"Recipient\"", "\"Recipent\"", "\"Recipent\" is not a dimension that takes terms of one's own")]
    [InlineData("\"Workplace\"", "\"Work place\"", "\"Work place\" is not a term id")]
    public void OfAVocabulary(string right, string wrong, string message) => AssertSingle(
        "a.vocabulary.json",
        """
        { "id": "v", "version": "1", "vocabulary": "2", "terms": [
          { "dimension": "Context", "id": "StuntSafety", "parent": "Workplace", "meaning": "m", "since": "2" },
          { "dimension": "Recipient", "id": "PlatformHolders", "meaning": "m" } ] }
        """,
        right,
        wrong,
        message);

    [Theory]
    [InlineData("\"status\": \"RenewedConsentGiven\"", "\"status\": \"Renewed\"", "\"Renewed\" is not a consent status")]
    public void OfAStatus(string right, string wrong, string message) => AssertSingle(
        "a.status.json",
        """{ "statuses": [ { "license": "CC-BY-4.0", "from": "2026-01-01", "status": "RenewedConsentGiven", "until": "2027-01-01" } ] }""",
        right,
        wrong,
        message);

    [Fact]
    public void NullForWhatIsRequired_IsNotAdvisedToBeLeftOut()
    {
        var text = LicenseReaderTests.Example.Replace("\"title\": \"Improv troupe, emotion study\"", "\"title\": null", StringComparison.Ordinal);

        var error = Assert.Single(DocumentSet.Read([new DocumentSource("a.license.json", text)], TestContext.Current.CancellationToken).Diagnostics);

        Assert.Equal(("\"title\" must be a line of text, not null", null), (error.Message, error.Help));
    }

    private static void AssertSingle(string path, string text, string right, string wrong, string message)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);

        var set = DocumentSet.Read([new DocumentSource(path, text.Remove(at, right.Length).Insert(at, wrong))], TestContext.Current.CancellationToken);

        Assert.Equal(message, Assert.Single(set.Diagnostics).Message);
    }
}
