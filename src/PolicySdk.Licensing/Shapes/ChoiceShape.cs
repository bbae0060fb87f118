namespace PolicySdk.Licensing;

/// <summary>One of some fixed strings, compared ordinally.</summary>
internal sealed class ChoiceShape(string noun, params string[] values) : Shape
{
    public IReadOnlyList<string> Values => values;

    /// <summary>What people might write instead, each with the way out.</summary>
    public ImmutableDictionary<string, string> Wrong { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override string Noun => noun;

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        if (!Is(JsonKind.String, value, name, check) || Array.IndexOf(values, value.Text) >= 0)
        {
            return;
        }

        var help = Wrong.TryGetValue(value.Text, out var known) ? known
            : Spelling.Nearest(value.Text, values) is { } near ? $"Did you mean {Quoting.Of(near)}?"
            : $"Write {Quoting.Choice([.. values.Select(Quoting.Of)])}.";
        check.Errors.Wrong(value.Span, $"{Quoting.Of(value.Text)} is not {noun}", help);
    }
}
