namespace PolicySdk.Licensing;

/// <summary>Pay. Figures that the document leaves out stand in the agreement.</summary>
public sealed class CompensateDuty : Duty
{
    internal CompensateDuty(DutyText text, CompensationModel model, decimal? amount, string? currency, decimal? percent, string? shareOf)
        : base(text)
    {
        Model = model;
        Amount = amount;
        Currency = currency;
        Percent = percent;
        Base = shareOf;
    }

    /// <summary>How the pay is counted.</summary>
    public CompensationModel Model { get; }

    /// <summary>The amount, not negative; null if the document does not say.</summary>
    public decimal? Amount { get; }

    /// <summary>The ISO 4217 code of the amount's currency; null exactly if there is no amount.</summary>
    public string? Currency { get; }

    /// <summary>The share in percent, above 0 and up to 100; null unless revenue is shared and the document says.</summary>
    public decimal? Percent { get; }

    /// <summary>What the share is of, such as <c>ModelNetRevenue</c>; null unless revenue is shared and the document says.</summary>
    public string? Base { get; }

    /// <inheritdoc />
    public override bool IsBinding => Model != CompensationModel.None;

    /// <inheritdoc />
    public override string Summary => Model == CompensationModel.None ? "no pay" : Describe("pay " + Terms());

    private string Terms()
    {
        var amount = Amount is null ? "" : FormattableString.Invariant($" {Amount} {Currency}");
        var share = Percent is null ? "" : FormattableString.Invariant($" {Percent} %") + (Base is null ? "" : " of " + Base);
        return Model + amount + share;
    }
}
