namespace PolicySdk.Licensing;

/// <summary>A value of another shape, or <c>null</c> where that says something of its own.</summary>
internal sealed class OrNullShape(Shape other) : Shape
{
    public Shape Other => other;

    public override string Noun => $"{other.Noun} or null";

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        if (value.Kind != JsonKind.Null)
        {
            other.Check(value, name, check);
        }
    }
}
