namespace PolicySdk.Licensing;

/// <summary>The id of a capability, a context or an operation: what can be excepted from a use or a prohibition.</summary>
internal sealed class ExceptableShape : Shape
{
    public override string Noun => "a capability, context or operation";

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        if (!Is(JsonKind.String, value, name, check))
        {
            return;
        }

        var terms = check.Vocabulary.Exceptable(value.Text);
        if (terms.IsEmpty)
        {
            check.Errors.Wrong(
                value.Span, $"{Quoting.Of(value.Text)} is not {Noun} of the vocabulary", Help(value.Text, check.Vocabulary), DocumentRules.UnknownTerm);
        }
        else if (terms.All(term => term.Since > check.VocabularyVersion))
        {
            TermShape.ReportLater(value, terms[0], check);
        }
    }

    private static string? Help(string id, Vocabulary vocabulary)
    {
        var ids = Vocabulary.ExceptableDimensions.SelectMany(dimension => vocabulary.TermsOf(dimension)).Where(term => !term.IsAny).Select(term => term.Id);
        return Spelling.Nearest(id, ids) is { } near ? $"Did you mean {Quoting.Of(near)}?"
            : id == Vocabulary.Any ? "Nothing would be left."
            : "Only capabilities, contexts and operations can be excepted.";
    }
}
