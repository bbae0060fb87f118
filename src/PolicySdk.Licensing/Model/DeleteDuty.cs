namespace PolicySdk.Licensing;

/// <summary>Delete the data.</summary>
public sealed class DeleteDuty : Duty
{
    internal DeleteDuty(DutyText text)
        : base(text)
    {
    }

    /// <inheritdoc />
    public override string Summary => Describe("delete the data");
}
