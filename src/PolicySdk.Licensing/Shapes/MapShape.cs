namespace PolicySdk.Licensing;

/// <summary>An object whose names are the document's own and whose values have one shape.</summary>
internal sealed class MapShape(string noun, TextForm nameForm, Shape item) : Shape
{
    public TextForm NameForm => nameForm;

    public Shape Item => item;

    public override string Noun => noun;

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        if (!Is(JsonKind.Object, value, name, check))
        {
            return;
        }

        foreach (var member in value.Members)
        {
            check.CancellationToken.ThrowIfCancellationRequested();
            if (!nameForm.Accepts(member.Name))
            {
                check.Errors.Invalid(member.NameSpan, $"{Quoting.Of(member.Name)} is not {nameForm.Noun}", nameForm.Rule);
            }

            item.Check(member.Value, new ValueName(member.Name), check);
        }
    }
}
