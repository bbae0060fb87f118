namespace PolicySdk.Licensing;

/// <summary>The definition of status documents.</summary>
internal static class StatusShapes
{
    private const string UntilHelp = "Only a license that is given anew has an end of its own.";

    private static readonly ObjectShape Entry = new(
        "a status entry",
        [
            new("license", CommonShapes.Id, Description: "The license whose consent it is about."),
            new("performer", CommonShapes.Id, Description: "The performer whose consent it is about, in every license."),
            new("from", CommonShapes.Date, IsRequired: true, "The day from which on it counts, until the next entry."),
            new("status", CommonShapes.Choice<ConsentStatus>("a consent status"), IsRequired: true),
            new("until", CommonShapes.Date, Description: "The last day of a license that is given anew."),
            new("note", CommonShapes.Line),
        ],
        new ShapeCondition(null, null, "a status entry") { RequiresOneOf = ["license", "performer"], Help = "Name whose consent it is about." },
        new ShapeCondition("license", null, "an entry of a license") { Excludes = ["performer"], Help = "Write one entry for the license and one for the performer." },
        new ShapeCondition("performer", null, "an entry of a performer") { Excludes = ["until"], Help = UntilHelp },
        new ShapeCondition("status", nameof(ConsentStatus.RenewedConsentGiven), "an entry of another status than RenewedConsentGiven")
        {
            IsNegated = true,
            Excludes = ["until"],
            Help = UntilHelp,
        });

    /// <summary>A whole status document.</summary>
    public static ObjectShape Status { get; } = new(
        "a status document",
        [
            new("$schema", CommonShapes.Line),
            new("statuses", new ListShape("an array of status entries", Entry), IsRequired: true),
        ]);
}
