namespace PolicySdk.Licensing;

/// <summary>The definition of waiver documents.</summary>
internal static class WaiverShapes
{
    private static readonly ObjectShape Each = new(
        "a waiver",
        [
            new("id", CommonShapes.Id, IsRequired: true),
            new("rule", WaivableRules.Shape, IsRequired: true),
            new("project", CommonShapes.Line, IsRequired: true, "The project that the finding is in."),
            new("symbol", new TextShape(SymbolForms.Symbol), IsRequired: true, "The type or member that the finding is in."),
            new("license", CommonShapes.Id),
            new("content", new TextShape(TextForm.Sha256), Description: "The hash of the code that is waived."),
            new("reason", CommonShapes.Choice<WaiverReason>("a reason for a waiver"), IsRequired: true),
            new("comment", CommonShapes.Prose, IsRequired: true, "Why, in words."),
            new("approver", CommonShapes.Id, IsRequired: true),
            new("ticket", CommonShapes.Id, IsRequired: true),
            new("from", CommonShapes.Date),
            new("expires", CommonShapes.Date, IsRequired: true, "The last day of the waiver."),
        ]);

    /// <summary>A whole waiver document.</summary>
    public static ObjectShape Waiver { get; } = new(
        "a waiver document",
        [
            new("$schema", CommonShapes.Line),
            new("waivers", new ListShape("an array of waivers", Each), IsRequired: true),
        ]);
}
