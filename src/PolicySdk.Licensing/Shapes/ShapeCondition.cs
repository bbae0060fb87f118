namespace PolicySdk.Licensing;

/// <summary>What holds for an object when one of its properties has, or has not, some value.</summary>
/// <param name="Property">The property; null for what holds for every such object.</param>
/// <param name="Value">The value; null for any value at all.</param>
/// <param name="Subject">Such an object in a message, with its article: <c>a Permit</c>.</param>
internal sealed record ShapeCondition(string? Property, string? Value, string Subject)
{
    /// <summary>Whether the condition is that the property has any other value.</summary>
    public bool IsNegated { get; init; }

    /// <summary>What such an object needs.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>Of what such an object needs one at least.</summary>
    public ImmutableArray<string> RequiresOneOf { get; init; } = [];

    /// <summary>What such an object must not have.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    /// <summary>The way out.</summary>
    public string? Help { get; init; }

    /// <summary>Whether the condition is met; an object that lacks the property meets none.</summary>
    public bool IsMetBy(JsonValue value) =>
        Property is null
        || (value.Find(Property) is { Value: var found } && (Value is null || (found.Kind == JsonKind.String && found.Text == Value != IsNegated)));
}
