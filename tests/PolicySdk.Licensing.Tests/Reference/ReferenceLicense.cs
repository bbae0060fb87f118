namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>A rule in ids alone. Fields are in the order of <see cref="Dimension"/>; null is a field that is not there.</summary>
internal sealed record ReferenceRule(string Id, bool IsPermit, string[]?[] Fields, string[] Duties)
{
    public override string ToString()
    {
        string?[] fields = [.. Fields.Select(field => field is null ? null : string.Join(",", field))];
        return IsPermit
            ? Permit(Id, fields[0]!, fields[1]!, fields[2]!, fields[3]!, fields[4]!, fields[5], Duties.Length == 0 ? null : string.Join(",", Duties))
            : Forbid(Id, fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }
}

/// <summary>A duty: what it hangs on, if anything, and whether it asks for anything.</summary>
internal sealed record ReferenceDuty(string Name, string? Trigger, bool IsBinding)
{
    public override string ToString() =>
        $"\"{Name}\": {{ \"type\": \"Compensate\", \"model\": \"{(IsBinding ? "PerUse" : "None")}\"{(Trigger is null ? "" : $", \"trigger\": \"{Trigger}\"")} }}";
}

/// <summary>A license in ids and numbers alone; days count from an arbitrary one.</summary>
internal sealed record ReferenceLicense(
    string Id, ReferenceRule[] Rules, ReferenceDuty[] Duties, string[] HeldData, int From, int? Until, string AtEnd, int RetrainBy)
{
    private static readonly CalendarDate Start = new(2026, 1, 1);

    public static CalendarDate Date(int day) => Start.AddDays(day);

    public LicenseText ToText() => new()
    {
        Id = Id,
        Rules = Both([.. Rules.Select(rule => rule.ToString())]),
        Duties = "{ " + string.Join(", ", Duties.Select(duty => duty.ToString())) + " }",
        Datasets = HeldData.Length == 0 ? "[]" : $$"""[{ "id": "d", "data": [{{string.Join(", ", HeldData.Select(id => $"\"{id}\""))}}] }]""",
        Term = $$"""
            { "from": "{{Date(From)}}"{{(Until is { } until ? $", \"until\": \"{Date(until)}\"" : "")}},
              "atEnd": { "existingModels": "{{AtEnd}}"{{(AtEnd == "RetrainBy" ? $", \"retrainBy\": \"{Date(RetrainBy)}\"" : "")}} } }
            """,
    };

    public override string ToString() => ToText().ToString();
}

/// <summary>A use in ids alone; empty sets are left unsaid.</summary>
internal sealed record ReferenceUse(
    string Capability, string Context, string Operation, string[] Except, string[] Data, string[] Territories, string[] Recipients, string Stage, int Day)
{
    public Use ToUse() => TestUse.Of(
        Capability, Context, Operation, string.Join(",", Data), string.Join(",", Territories), string.Join(",", Recipients), string.Join(",", Except),
        Enum.Parse<Stage>(Stage));

    public override string ToString() => $"{ToUse()} on {ReferenceLicense.Date(Day)}";
}
