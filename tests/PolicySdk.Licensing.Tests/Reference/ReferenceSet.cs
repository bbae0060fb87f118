namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>An entry of a status document in ids and days alone.</summary>
internal sealed record ReferenceStatus(bool IsPerformer, string Subject, int From, string Status, int? Until)
{
    public bool IsInForce => Status is "Given" or "RenewedConsentGiven"; // 11

    public string Name => $"{Subject}@{ReferenceLicense.Date(From)}";

    public override string ToString() =>
        $$"""{ "{{(IsPerformer ? "performer" : "license")}}": "{{Subject}}", "from": "{{ReferenceLicense.Date(From)}}", "status": "{{Status}}"{{(Until is { } until ? $", \"until\": \"{ReferenceLicense.Date(until)}\"" : "")}} }""";
}

/// <summary>A rule of a policy; no licenses are all.</summary>
internal sealed record ReferencePolicyRule(ReferenceRule Forbid, string Level, string[] Except, string[] Licenses)
{
    private ReferencePolicyRule(ReferencePolicyRule other) => (Forbid, Level, Except, Licenses) = (other.Forbid, other.Level, other.Except, other.Licenses);

    public ReferenceWord[] Excepted => field ??= [.. Except.Select(id => ReferenceWord.Of((int)ReferenceWord.DimensionOf(id), id))];

    public override string ToString() =>
        Forbid.ToString().TrimEnd('}') + $", \"level\": \"{Level}\""
        + (Except.Length == 0 ? "" : $", \"except\": [{ReferenceRule.Quote(Except)}]")
        + (Licenses.Length == 0 ? "" : $", \"licenses\": [{ReferenceRule.Quote(Licenses)}]") + " }";
}

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

    private static T Valid<T>(DocumentRead<T> read)
        where T : class
    {
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    public override string ToString() => string.Join("\n", [.. Licenses.Select(license => license.ToString()), StatusDocument.Text, PolicyDocument.Text]);

    private static DocumentSource Document(ReferenceLicense license) => new($"{license.Id}.license.json", license.ToString());
}
