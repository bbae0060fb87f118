namespace PolicySdk.Licensing;

/// <summary>The definition of policy documents.</summary>
internal static class PolicyShapes
{
    private static readonly ListShape Licenses = CommonShapes.Ids("an array of license ids", "Name a license, or leave the property out for all licenses.");

    private static readonly ChoiceShape Level = CommonShapes.Choice<EnforcementLevel>("a level");

    private static readonly ObjectShape Rule = new(
        "a rule of a policy",
        [
            new("id", CommonShapes.Id, IsRequired: true),
            new("effect", new ChoiceShape("an effect that a policy can have", nameof(RuleEffect.Forbid))
            {
                Wrong = ImmutableDictionary<string, string>.Empty.Add(nameof(RuleEffect.Permit), "A policy can only narrow; what is permitted stands in licenses."),
            }),
            new("level", Level, Description: "Advisory reports, Soft denies but takes waivers, Hard denies; left out: Hard."),
            .. Vocabulary.Dimensions.Select(dimension => new PropertyShape(dimension.Property(), CommonShapes.Terms(dimension))),
            new("except", CommonShapes.Except, Description: "What lies below a value of this rule and is not forbidden."),
            new("licenses", Licenses, Description: "The licenses it is about; left out: all."),
            new("reason", CommonShapes.Prose, Description: "Why, for those who meet it."),
        ],
        new ShapeCondition(null, null, "a rule of a policy")
        {
            RequiresOneOf = [.. Vocabulary.Dimensions.Select(dimension => dimension.Property())],
            Help = "A field that is left out means Any.",
        });

    private static readonly ObjectShape Law = new(
        "a law that a policy adopts",
        [
            new("law", CommonShapes.Id, IsRequired: true, "A law that PolicySdk brings, such as \"eu-ai-act-5-1-f\"."),
            new("level", Level),
            new("except", CommonShapes.Except),
        ]);

    private static readonly ObjectShape Declassifier = new(
        "a declassifier",
        [
            new("method", new TextShape(SymbolForms.Method), IsRequired: true, "The method whose results no longer carry a scope."),
            new("reason", CommonShapes.Prose, IsRequired: true),
            new("approvedBy", CommonShapes.Id),
        ]);

    private static readonly ObjectShape Approver = new(
        "an approver of waivers",
        [
            new("key", CommonShapes.Id, IsRequired: true, "The key that signs."),
            new("rules", new ListShape("an array of rules", WaivableRules.Shape, "Name the rules that the key may waive."), IsRequired: true),
        ]);

    /// <summary>A whole policy.</summary>
    public static ObjectShape Policy { get; } = new(
        "a policy",
        [
            new("$schema", CommonShapes.Line),
            new("id", CommonShapes.Id, IsRequired: true),
            new("version", CommonShapes.Version),
            new("vocabulary", CommonShapes.VocabularyVersion),
            new("title", CommonShapes.Line),
            new("licenses", Licenses),
            new("rules", new ListShape("an array of rules", Rule), Description: "What the organization forbids on top of licenses. A policy can only narrow."),
            new("laws", new ListShape("an array of laws", Law)),
            new("presets", new ListShape("an array of built-in licenses", CommonShapes.Id), Description: "Built-in licenses that code may name, by SPDX id. None of them is a performer's consent."),
            new("declassifiers", new ListShape("an array of declassifiers", Declassifier)),
            new("waivers", new ObjectShape(
                "what waivers may be",
                [
                    new("maximum", new TextShape(TextForm.Period), IsRequired: true, "How long a waiver may last."),
                    new("approvers", new ListShape("an array of approvers", Approver)),
                ])),
        ]);
}
