namespace PolicySdk.Licensing;

/// <summary>What every duty may say, as it was read.</summary>
internal sealed record DutyText(
    string Name,
    string LicenseId,
    Term? Trigger,
    CalendarPeriod? Within,
    string? Until,
    CalendarPeriod? ReportEvery,
    string? Text,
    DocumentSpan Span);
