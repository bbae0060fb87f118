namespace PolicySdk.Licensing;

/// <summary>A string of some form.</summary>
internal sealed class TextShape(TextForm form) : Shape
{
    public TextForm Form => form;

    public override string Noun => form.Noun;

    protected override string? TypeHelp(JsonValue value) =>
        value.Kind == JsonKind.Number && form.Accepts(value.Text) ? $"Put it in quotes: {Quoting.Of(value.Text)}." : null;

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        if (Is(JsonKind.String, value, name, check) && !form.Accepts(value.Text))
        {
            check.Errors.Wrong(value.Span, $"{Quoting.Of(value.Text)} is not {form.Noun}", form.Rule);
        }
    }
}
