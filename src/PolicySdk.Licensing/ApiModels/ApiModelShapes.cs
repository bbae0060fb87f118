namespace PolicySdk.Licensing;

/// <summary>The definition of documents of API models.</summary>
internal static class ApiModelShapes
{
    private static readonly TermShape Operation = new(Dimension.Operation);

    private static readonly ObjectShape Use = new(
        "a use that a member makes",
        [
            new("of", new TextShape(ModelForms.Place), IsRequired: true),
            new("operation", Operation),
            new("operations", new ObjectShape(
                "an object with an operation under each stage",
                [.. Enum.GetNames(typeof(Stage)).Select(stage => new PropertyShape(stage, new OrNullShape(Operation)))])),
            new("capability", new TermShape(Dimension.Capability)),
            new("context", new TermShape(Dimension.Context)),
            new("when", new TextShape(ModelForms.Place)),
            new("besides", new TextShape(ModelForms.Place)),
        ],
        new ShapeCondition(null, null, "a use that a member makes")
        {
            RequiresOneOf = ["operation", "operations"],
            Help = "Say what is done, always or by stage.",
        });

    private static readonly FlagShape Flag = new();

    private static readonly ListShape Moves = new("an array of flows in or out of the program", new TextShape(ModelForms.Move));

    private static readonly ObjectShape Model = new(
        "a model",
        [
            new("member", new TextShape(ModelForms.Member), IsRequired: true),
            new("flows", new ListShape("an array of flows", new TextShape(ModelForms.Flow))),
            new("uses", new ListShape("an array of uses", Use)),
            new("reads", Moves),
            new("writes", Moves),
            new("deferred", Flag),
            new("view", Flag),
            new("renders", Flag),
            new("mayThrow", Flag),
            new("note", CommonShapes.Prose),
        ]);

    /// <summary>A whole document of API models.</summary>
    public static ObjectShape ApiModel { get; } = new(
        "a document of API models",
        [
            new("$schema", CommonShapes.Line),
            new("id", CommonShapes.Id, IsRequired: true),
            new("version", CommonShapes.Version, IsRequired: true),
            new("title", CommonShapes.Line),
            new("models", new ListShape("an array of models", Model), IsRequired: true),
        ]);
}
