namespace PolicySdk.Licensing;

/// <summary>Report the use to the licensor.</summary>
public sealed class ReportDuty : Duty
{
    internal ReportDuty(DutyText text)
        : base(text)
    {
    }

    /// <inheritdoc />
    public override string Summary => Describe("report the use");
}
