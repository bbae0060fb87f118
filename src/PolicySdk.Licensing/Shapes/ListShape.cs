namespace PolicySdk.Licensing;

/// <summary>An array whose values have one shape.</summary>
/// <param name="noun">What it is, with its article.</param>
/// <param name="item">The shape of its values.</param>
/// <param name="emptyHelp">The way out for an empty array; null where one is allowed.</param>
internal sealed class ListShape(string noun, Shape item, string? emptyHelp = null) : Shape
{
    public Shape Item => item;

    public bool MayBeEmpty => emptyHelp is null;

    public override string Noun => noun;

    protected override string? TypeHelp(JsonValue value) => value.Kind switch
    {
        JsonKind.String when item is not ObjectShape => $"Put it in brackets: [{Quoting.Of(value.Text)}].",
        JsonKind.Object when item is ObjectShape => "Put it in brackets: [{ ... }].",
        _ => null,
    };

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        if (!Is(JsonKind.Array, value, name, check))
        {
            return;
        }

        if (emptyHelp is not null && value.Items.IsEmpty)
        {
            check.Errors.Invalid(value.Span, $"{name} is empty", emptyHelp);
        }

        foreach (var each in value.Items)
        {
            check.CancellationToken.ThrowIfCancellationRequested();
            item.Check(each, name with { IsItem = true }, check);
        }
    }
}
