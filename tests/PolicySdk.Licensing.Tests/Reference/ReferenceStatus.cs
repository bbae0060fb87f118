namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>An entry of a status document in ids and days alone.</summary>
internal sealed record ReferenceStatus(bool IsPerformer, string Subject, int From, string Status, int? Until)
{
    public bool IsInForce => Status is "Given" or "RenewedConsentGiven"; // 11

    public string Name => $"{Subject}@{ReferenceLicense.Date(From)}";

    public override string ToString() =>
        $$"""{ "{{(IsPerformer ? "performer" : "license")}}": "{{Subject}}", "from": "{{ReferenceLicense.Date(From)}}", "status": "{{Status}}"{{(Until is { } until ? $", \"until\": \"{ReferenceLicense.Date(until)}\"" : "")}} }""";
}
