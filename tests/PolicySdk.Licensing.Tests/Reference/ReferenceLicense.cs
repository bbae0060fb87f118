namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>A license in ids and numbers alone; days count from an arbitrary one.</summary>
internal sealed record ReferenceLicense(
    string Id, ReferenceRule[] Rules, ReferenceDuty[] Duties, string[] HeldData, int From, int? Until, ReferenceEnd AtEnd)
{
    private static readonly CalendarDate Start = new(2026, 1, 1);

    public int Version { get; init; } = 1;

    public string[] Performers { get; init; } = [];

    public string Renewal { get; init; } = "None";

    public ReferenceEnd Withdrawal { get; init; } = new("Withdraw", 0, false);

    public static CalendarDate Date(int day) => Start.AddDays(day);

    public LicenseText ToText() => new()
    {
        Id = Id,
        Vocabulary = $"{Version}",
        Rules = Both([.. Rules.Select(rule => rule.ToString())]),
        Duties = "{ " + string.Join(", ", Duties.Select(duty => duty.ToString())) + " }",
        Datasets = HeldData.Length == 0 ? "[]" : $$"""[{ "id": "d", "data": [{{ReferenceRule.Quote(HeldData)}}] }]""",
        Term = $$"""
            { "from": "{{Date(From)}}"{{(Until is { } until ? $", \"until\": \"{Date(until)}\"" : "")}}, "renewal": "{{Renewal}}",
              "atEnd": { {{AtEnd}} } }
            """,
        Rest = $$""", "performers": [{{ReferenceRule.Quote(Performers)}}], "withdrawal": { {{Withdrawal}} }""",
    };

    public override string ToString() => ToText().ToString();
}
