namespace PolicySdk.Licensing;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class FlagShape : Shape
{
    public override string Noun => "true or false";

    protected override string? TypeHelp(JsonValue value) =>
        value is { Kind: JsonKind.String, Text: "true" or "false" } ? $"Leave the quotes out: {value.Text}." : null;

    public override void Check(JsonValue value, ValueName name, ShapeCheck check) => Is(JsonKind.Boolean, value, name, check);
}
