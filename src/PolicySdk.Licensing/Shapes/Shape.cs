namespace PolicySdk.Licensing;

/// <summary>
/// What a value of a document must be. Shapes are the one definition of a document kind: reading checks against them, whatever is
/// written about the format is made from them.
/// </summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
internal abstract class Shape
{
    /// <summary>What the value is, with its article: <c>a date</c>.</summary>
    public abstract string Noun { get; }

    /// <summary>Reports everything that is wrong with a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="check">The reading that this is part of.</param>
    public abstract void Check(JsonValue value, ValueName name, ShapeCheck check);

    /// <summary>Reports a value that is of another JSON type; true if it is of the right one and there is a point in looking on.</summary>
    protected bool Is(JsonKind kind, JsonValue value, ValueName name, ShapeCheck check)
    {
        if (check.Errors.IsFull)
        {
            return false;
        }

        if (value.Kind == kind)
        {
            return true;
        }

        check.Errors.Wrong(
            value.Span,
            $"{name} must be {Noun}, not {TypeOf(value.Kind)}",
            value.Kind == JsonKind.Null && name.IsOptional ? "Leave the property out instead." : TypeHelp(value));
        return false;
    }

    /// <summary>The way out for a value of another JSON type; null where none is sure.</summary>
    protected virtual string? TypeHelp(JsonValue value) => null;

    /// <summary>A JSON type in words.</summary>
    private static string TypeOf(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "a string",
        JsonKind.Number => "a number",
        JsonKind.Boolean => "true or false",
        _ => "null",
    };
}
