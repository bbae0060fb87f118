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
            new("id", Id, IsRequired: true, "The name under which verdicts cite the rule; unique within the license."),
            new(
                "effect",
                new ChoiceShape("an effect", nameof(RuleEffect.Permit), nameof(RuleEffect.Forbid)),
                IsRequired: true,
                "Permit grants what all of its fields cover. Forbid takes away whatever overlaps what it names, and beats every Permit."),
            .. Vocabulary.Dimensions.Select(dimension => new PropertyShape(dimension.Property(), Terms(dimension), Description: MeaningOf(dimension))),
            new("duties", new ListShape("an array of duty names", Id), Description: "What uses under this Permit owe: names from \"duties\" of the license."),
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
            new("model", Choice<CompensationModel>("a model of compensation"), Description: "How is paid. Only for Compensate."),
            new("amount", new NumberShape("an amount", above: null, maximum: null), Description: "How much, in \"currency\"."),
            new("currency", new TextShape(TextForm.Currency)),
            new("percent", new NumberShape("a percentage", above: 0, maximum: 100), Description: "The share of \"base\", in percent. Only for RevenueShare."),
            new("base", new TextShape(TextForm.Word), Description: "What the share is of, in one word."),
            new("where", Line, Description: "Where credit is given, such as \"ModelCard\". Only for Attribute."),
            new("text", new TextShape(TextForm.Prose), Description: "The words of the credit, or what else is to be known about the duty."),
            new("trigger", new TermShape(Dimension.Operation), Description: "The operation that brings the duty about; left out: every use."),
            new("within", Period, Description: "How long there is time."),
            new("until", new TextShape(TextForm.DateOrEvent), Description: "How long the duty lasts."),
            new("reportEvery", Period, Description: "How often is reported."),
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
        new("rawData", Choice<DataEffect>("an effect on data"), Description: "What becomes of the recordings."),
        new("derivedData", Choice<DataEffect>("an effect on data"), Description: "What becomes of features, labels and whatever else was derived."),
        new("training", new ChoiceShape("an effect on training", "Stop"), Description: "What becomes of training that goes on."),
        new("existingModels", Choice<ExistingModels>("an effect on existing models"), Description: "What becomes of models that were trained; left out: Withdraw."),
        new("retrainBy", new TextShape(TextForm.DateOrPeriod), Description: "Until when models must have been trained anew. Only for RetrainBy."),
    ];

    private static readonly ShapeCondition RetrainBy =
        new("existingModels", nameof(ExistingModels.RetrainBy), "the effect RetrainBy") { Requires = ["retrainBy"] };

    private static readonly ShapeCondition NoRetrainBy =
        new("existingModels", nameof(ExistingModels.RetrainBy), "an effect other than RetrainBy") { IsNegated = true, Excludes = ["retrainBy"] };

    public static readonly ObjectShape Term = new(
        "a term",
        [
            new("from", Date, IsRequired: true, "The first day, in UTC."),
            new("until", Date, Description: "The last day, in UTC; left out: no end."),
            new("retainUntil", Date, Description: "Until when data may be kept, though not used; not before \"until\"."),
            new("renewal", Choice<Renewal>("a kind of renewal"), Description: "Whether a status entry can renew it."),
            new("atEnd", new ObjectShape("what happens at the end", EndEffects, RetrainBy, NoRetrainBy), Description: "What happens when the term is over."),
        ]);

    private static readonly ObjectShape Dataset = new(
        "a dataset",
        [
            new("id", Id, IsRequired: true),
            new("paths", new ListShape("an array of paths", Line), Description: "Where its files are; * and ** stand for any part of a path."),
            new("data", Terms(Dimension.DataCategory), Description: "The categories of data in it."),
        ]);

    /// <summary>A whole license.</summary>
    public static ObjectShape License { get; } = new(
        "a license",
        [
            new("$schema", Line, Description: "Where editors find the schema of this document."),
            new("id", Id, IsRequired: true, "The name of the license in code and in other documents."),
            new("version", new TextShape(TextForm.Version), IsRequired: true),
            new("vocabulary", new TextShape(TextForm.VocabularyVersion), IsRequired: true, "The vocabulary it was written for: no Permit reaches terms that came later."),
            new("title", Line, IsRequired: true),
            new(
                "agreement",
                new ObjectShape("an agreement", [new("uri", Line, IsRequired: true), new("sha256", new TextShape(TextForm.Sha256))]),
                Description: "The signed document behind it."),
            new(
                "licensor",
                new ObjectShape("a licensor", [new("id", Id, IsRequired: true), new("representedBy", new ChoiceShape("a representative", "counsel", "union"))]),
                IsRequired: true,
                "Who grants it."),
            new("licensee", new ObjectShape("a licensee", [new("id", Id, IsRequired: true)]), IsRequired: true, "To whom it is granted."),
            new("performers", new ListShape("an array of performer ids", Id), Description: "Whose performances it is about; all of them must consent to what they share."),
            new("datasets", new ListShape("an array of datasets", Dataset), Description: "The data it is about."),
            new("rules", new ListShape("an array of rules", Rule), IsRequired: true, "What is granted and what is not. What no rule permits is forbidden; the order does not matter."),
            new("duties", new MapShape("an object with a duty under each name", TextForm.Id, Duty), Description: "What is owed, each under the name by which rules call for it."),
            new("term", Term, IsRequired: true, "When it is in force."),
            new(
                "withdrawal",
                new ObjectShape("a withdrawal", [new("allowed", new FlagShape()), new("notice", Period), .. EndEffects], RetrainBy, NoRetrainBy),
                Description: "What happens when consent is withdrawn."),
        ]);

    private static string MeaningOf(Dimension dimension) => dimension switch
    {
        Dimension.Capability => "What the model will be able to do.",
        Dimension.Context => "Where or why it is used.",
        Dimension.DataCategory => "What kind of data is used.",
        Dimension.Operation => "What is done with the data.",
        Dimension.Territory => "Where it is done: ISO 3166 codes, EU, EEA.",
        _ => "Who gets it; a Permit always includes Licensee.",
    };

    private static ListShape Terms(Dimension dimension) => new($"an array of {dimension.Plural()}", new TermShape(dimension), NameThem);

    private static ChoiceShape Choice<T>(string noun)
        where T : struct, Enum => new(noun, Enum.GetNames(typeof(T)));
}
