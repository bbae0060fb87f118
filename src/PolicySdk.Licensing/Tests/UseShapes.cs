namespace PolicySdk.Licensing;

/// <summary>The definition of uses in JSON: under <c>use</c> in tests of policies, and one a line for <c>decide</c>.</summary>
internal static class UseShapes
{
    private static readonly ImmutableArray<PropertyShape> Properties =
    [
        new("licenses", CommonShapes.Ids("an array of license ids", "Name the licenses that the data comes under."), IsRequired: true),
        new("capability", new TermShape(Dimension.Capability), IsRequired: true),
        new("context", new TermShape(Dimension.Context)),
        new("operation", new TermShape(Dimension.Operation)),
        new("except", CommonShapes.Except),
        new("data", Terms(Dimension.DataCategory)),
        new("territories", Terms(Dimension.Territory)),
        new("recipients", Terms(Dimension.Recipient)),
        new("stage", CommonShapes.Choice<Stage>("a stage")),
        new("performers", new ListShape("an array of performer ids", CommonShapes.Id)),
    ];

    /// <summary>A use under some licenses.</summary>
    public static ObjectShape Use { get; } = new("a use", Properties);

    /// <summary>A use under some licenses on a day.</summary>
    public static ObjectShape DatedUse { get; } = new("a use", Properties.Add(new("asOf", CommonShapes.Date)));

    // Nothing named is the same as leaving it unsaid, as in code.
    private static ListShape Terms(Dimension dimension) => new($"an array of {dimension.Plural()}", new TermShape(dimension));
}
