namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>A verdict in ids alone; <c>-</c> where there is none.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Reason">Why it is denied.</param>
/// <param name="License">The license that decided.</param>
/// <param name="Rule">The rule of the license or of the policy that decided.</param>
internal sealed record ReferenceVerdict(VerdictKind Kind, VerdictReason Reason, string License, string Rule = "-")
{
    /// <summary>The entry that decided.</summary>
    public string Status { get; init; } = "-";

    /// <summary>The duties, each behind its license.</summary>
    public string Duties { get; init; } = "";

    public static ReferenceVerdict Of(Verdict verdict) =>
        new(verdict.Kind, verdict.Reason, verdict.License?.Id ?? "-", verdict.PolicyRule is { } rule ? $"{rule}" : verdict.Rule?.Id ?? "-")
        {
            Status = verdict.StatusEntry is { } entry ? $"{entry.Id}@{entry.From}" : "-",
            Duties = string.Join(" ", verdict.Duties.Select(duty => $"{duty.LicenseId}.{duty.Name}")),
        };
}
