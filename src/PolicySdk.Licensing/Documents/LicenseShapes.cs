namespace PolicySdk.Licensing;

/// <summary>The definition of license documents: every property, what it must be and what it needs beside it.</summary>
internal static class LicenseShapes
{
    private const string NameThem = "Name what is meant; [\"Any\"] is a value.";

    private static readonly TextShape Id = new(TextForm.Id);
    private static readonly TextShape Line = new(TextForm.Line);
    private static readonly TextShape Period = new(TextForm.Period);
    private static readonly TextShape Date = new(TextForm.Date);

    /// <summary>The fields that a Permit must name; silence never grants.</summary>
    private static readonly ImmutableArray<string> PermitFields =
    [
        Dimension.Capability.Property(), Dimension.Context.Property(), Dimension.DataCategory.Property(),
        Dimension.Operation.Property(), Dimension.Territory.Property(),
    ];

    private static readonly ObjectShape Rule = new(
        "a rule",
        [
            new("id", Id, IsRequired: true),
            new("effect", new ChoiceShape("an effect", nameof(RuleEffect.Permit), nameof(RuleEffect.Forbid)), IsRequired: true),
            .. Vocabulary.Dimensions.Select(dimension => new PropertyShape(dimension.Property(), Terms(dimension))),
            new("duties", new ListShape("an array of duty names", Id)),
        ],
        new ShapeCondition("effect", nameof(RuleEffect.Permit), "a Permit") { Requires = PermitFields, Help = "Silence grants nothing. " + NameThem },
        new ShapeCondition("effect", nameof(RuleEffect.Forbid), "a Forbid")
        {
            RequiresOneOf = [.. PermitFields, Dimension.Recipient.Property()],
            Help = "A field that is left out means Any.",
        },
        new ShapeCondition("effect", nameof(RuleEffect.Forbid), "a Forbid")
        {
            Excludes = ["duties"],
            Help = "Duties come with what a Permit grants.",
        });

    private static readonly ObjectShape Duty = new(
        "a duty",
        [
            new("type", Choice<DutyType>("a type of duty"), IsRequired: true),
            new("model", Choice<CompensationModel>("a model of compensation")),
            new("amount", new NumberShape("an amount", above: null, maximum: null)),
            new("currency", new TextShape(TextForm.Currency)),
            new("percent", new NumberShape("a percentage", above: 0, maximum: 100)),
            new("base", new TextShape(TextForm.Word)),
            new("where", Line),
            new("text", new TextShape(TextForm.Prose)),
            new("trigger", new TermShape(Dimension.Operation)),
            new("within", Period),
            new("until", new TextShape(TextForm.DateOrEvent)),
            new("reportEvery", Period),
        ],
        new ShapeCondition("type", nameof(DutyType.Compensate), "a duty of type Compensate") { Requires = ["model"] },
        new ShapeCondition("type", nameof(DutyType.Compensate), "a duty of another type than Compensate")
        {
            IsNegated = true,
            Excludes = ["model", "amount", "currency", "percent", "base"],
        },
        new ShapeCondition("type", nameof(DutyType.Attribute), "a duty of another type than Attribute") { IsNegated = true, Excludes = ["where"] },
        new ShapeCondition("model", nameof(CompensationModel.RevenueShare), "a model other than RevenueShare")
        {
            IsNegated = true,
            Excludes = ["percent", "base"],
        },
        new ShapeCondition("model", nameof(CompensationModel.None), "the model None") { Excludes = ["amount", "currency"] },
        new ShapeCondition("amount", null, "an amount") { Requires = ["currency"] },
        new ShapeCondition("currency", null, "a currency") { Requires = ["amount"] });

    private static readonly ImmutableArray<PropertyShape> EndEffects =
    [
        new("rawData", Choice<DataEffect>("an effect on data")),
        new("derivedData", Choice<DataEffect>("an effect on data")),
        new("training", new ChoiceShape("an effect on training", "Stop")),
        new("existingModels", Choice<ExistingModels>("an effect on existing models")),
        new("retrainBy", new TextShape(TextForm.DateOrPeriod)),
    ];

    private static readonly ShapeCondition RetrainBy =
        new("existingModels", nameof(ExistingModels.RetrainBy), "the effect RetrainBy") { Requires = ["retrainBy"] };

    private static readonly ShapeCondition NoRetrainBy =
        new("existingModels", nameof(ExistingModels.RetrainBy), "an effect other than RetrainBy") { IsNegated = true, Excludes = ["retrainBy"] };

    private static readonly ObjectShape Term = new(
        "a term",
        [
            new("from", Date, IsRequired: true),
            new("until", Date),
            new("retainUntil", Date),
            new("renewal", Choice<Renewal>("a kind of renewal")),
            new("atEnd", new ObjectShape("what happens at the end", EndEffects, RetrainBy, NoRetrainBy)),
        ]);

    private static readonly ObjectShape Dataset = new(
        "a dataset",
        [
            new("id", Id, IsRequired: true),
            new("paths", new ListShape("an array of paths", Line)),
            new("data", Terms(Dimension.DataCategory)),
        ]);

    /// <summary>A whole license.</summary>
    public static ObjectShape License { get; } = new(
        "a license",
        [
            new("$schema", Line),
            new("id", Id, IsRequired: true),
            new("version", new TextShape(TextForm.Version), IsRequired: true),
            new("vocabulary", new TextShape(TextForm.VocabularyVersion), IsRequired: true),
            new("title", Line, IsRequired: true),
            new("agreement", new ObjectShape("an agreement", [new("uri", Line, IsRequired: true), new("sha256", new TextShape(TextForm.Sha256))])),
            new(
                "licensor",
                new ObjectShape("a licensor", [new("id", Id, IsRequired: true), new("representedBy", new ChoiceShape("a representative", "counsel", "union"))]),
                IsRequired: true),
            new("licensee", new ObjectShape("a licensee", [new("id", Id, IsRequired: true)]), IsRequired: true),
            new("performers", new ListShape("an array of performer ids", Id)),
            new("datasets", new ListShape("an array of datasets", Dataset)),
            new("rules", new ListShape("an array of rules", Rule), IsRequired: true),
            new("duties", new MapShape("an object with a duty under each name", TextForm.Id, Duty)),
            new("term", Term, IsRequired: true),
            new(
                "withdrawal",
                new ObjectShape("a withdrawal", [new("allowed", new FlagShape()), new("notice", Period), .. EndEffects], RetrainBy, NoRetrainBy)),
        ]);

    private static ListShape Terms(Dimension dimension) => new($"an array of {dimension.Plural()}", new TermShape(dimension), NameThem);

    private static ChoiceShape Choice<T>(string noun)
        where T : struct, Enum => new(noun, Enum.GetNames(typeof(T)));
}
