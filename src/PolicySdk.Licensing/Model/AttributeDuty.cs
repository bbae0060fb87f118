namespace PolicySdk.Licensing;

/// <summary>Name the performers.</summary>
public sealed class AttributeDuty : Duty
{
    internal AttributeDuty(DutyText text, string? where)
        : base(text) => Where = where;

    /// <summary>Where the credit stands, such as <c>ModelCard</c>; null if the document does not say.</summary>
    public string? Where { get; }

    /// <inheritdoc />
    public override string Summary => Describe("credit" + (Where is null ? "" : " in " + Where) + (Text is null ? "" : $" \"{Text}\""));
}
