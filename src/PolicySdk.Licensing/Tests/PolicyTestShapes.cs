namespace PolicySdk.Licensing;

/// <summary>The definition of documents of tests.</summary>
internal static class PolicyTestShapes
{
    private static readonly ObjectShape Expect = new(
        "an expectation",
        [
            new("verdict", CommonShapes.Choice<VerdictKind>("a verdict"), IsRequired: true),
            new("reason", new ChoiceShape(
                "a reason of a denial",
                [.. Enum.GetNames(typeof(VerdictReason)).Where(name => name != nameof(VerdictReason.None))])),
            new("license", CommonShapes.Id),
            new("rule", CommonShapes.Id),
            new("duties", new ListShape("an array of duty names", CommonShapes.Id)),
        ],
        new ShapeCondition("verdict", nameof(VerdictKind.Denied), "a verdict other than Denied") { IsNegated = true, Excludes = ["reason"] });

    private static readonly ObjectShape Test = new(
        "a test",
        [
            new("name", CommonShapes.Line, IsRequired: true),
            new("use", UseShapes.Use, IsRequired: true),
            new("asOf", CommonShapes.Date),
            new("expect", Expect, IsRequired: true),
        ]);

    /// <summary>A whole document of tests.</summary>
    public static ObjectShape PolicyTest { get; } = new(
        "a document of tests",
        [
            new("$schema", CommonShapes.Line),
            new("title", CommonShapes.Line),
            new("asOf", CommonShapes.Date),
            new("tests", new ListShape("an array of tests", Test), IsRequired: true),
        ]);
}
