namespace PolicySdk.Licensing;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class FlagShape : Shape
{
    public override string Noun => "true or false";

    public override void Check(JsonValue value, ValueName name, ShapeCheck check) => Is(JsonKind.Boolean, value, name, check);
}
