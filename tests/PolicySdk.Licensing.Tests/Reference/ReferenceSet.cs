namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>Licenses with what status documents and one policy say of them.</summary>
internal sealed record ReferenceSet(ReferenceLicense[] Licenses, ReferenceStatus[] Statuses, ReferencePolicyRule[] Policy)
{
    private static readonly DocumentSource OwnTerms = new("own.vocabulary.json", ReferenceWord.OwnTerms);

    public static Vocabulary OwnVocabulary { get; } = DocumentSet.Read([OwnTerms]).Vocabulary;

    private DocumentSource StatusDocument => new("a.status.json", $$"""{ "statuses": [ {{string.Join(",\n", Statuses.AsEnumerable())}} ] }""");

    private DocumentSource PolicyDocument => new("a.policy.json", $$"""{ "id": "policy", "vocabulary": "2", "rules": [ {{string.Join(",\n", Policy.AsEnumerable())}} ] }""");

    /// <summary>The licenses under statuses and policy, from documents that are read one by one with a vocabulary that was read before.</summary>
    public License[] Read() =>
    [
        .. LicenseSet.Create(
            Licenses.Select(license => Valid(LicenseReader.Read(Document(license), OwnVocabulary))),
            [Valid(StatusReader.Read(StatusDocument, OwnVocabulary))],
            [Valid(PolicyReader.Read(PolicyDocument, OwnVocabulary))]).All,
    ];

    /// <summary>The same from all documents together.</summary>
    public License[] ReadTogether()
    {
        var set = DocumentSet.Read([OwnTerms, .. Licenses.Select(Document), StatusDocument, PolicyDocument]);
        Assert.Empty(set.Diagnostics);
        return [.. set.Licenses.All];
    }

    public override string ToString() => string.Join("\n", [.. Licenses.Select(license => license.ToString()), StatusDocument.Text, PolicyDocument.Text]);

    private static T Valid<T>(DocumentRead<T> read)
        where T : class
    {
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    private static DocumentSource Document(ReferenceLicense license) => new($"{license.Id}.license.json", license.ToString());
}
