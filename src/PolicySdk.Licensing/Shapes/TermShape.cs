namespace PolicySdk.Licensing;

/// <summary>The id of a term of one dimension; for territories also the name of a list.</summary>
internal sealed class TermShape(Dimension dimension) : Shape
{
    public Dimension Dimension => dimension;

    public override string Noun => dimension.WithArticle();

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        if (!Is(JsonKind.String, value, name, check))
        {
            return;
        }

        var id = value.Text;
        if (!check.Vocabulary.TryExpand(dimension, id, out var terms))
        {
            check.Errors.Wrong(
                value.Span, $"{Quoting.Of(id)} is not {dimension.WithArticle()} of the vocabulary", Help(id, check.Vocabulary), DocumentRules.UnknownTerm);
        }
        else if (terms[0].Since > check.VocabularyVersion)
        {
            ReportLater(value, terms[0], check);
        }
    }

    /// <summary>Reports a term that is later than the version that the document is pinned to.</summary>
    public static void ReportLater(JsonValue value, Term term, ShapeCheck check) => check.Errors.Add(
        DocumentRules.UnknownTerm,
        value.Span,
        FormattableString.Invariant($"{Quoting.Of(value.Text)} came with vocabulary {term.Since}, and this document is pinned to {check.VocabularyVersion}"),
        FormattableString.Invariant($"Pin the document to a later version: \"vocabulary\": \"{term.Since}\"."));

    private string Help(string id, Vocabulary vocabulary)
    {
        if (vocabulary.Suggest(dimension, id) is { } near)
        {
            return $"Did you mean {Quoting.Of(near)}?";
        }

        foreach (var other in Vocabulary.Dimensions)
        {
            if (other != dimension && vocabulary.TryGet(other, id, out _))
            {
                return $"It is {other.WithArticle()} and belongs under \"{other.Property()}\".";
            }
        }

        if (dimension == Dimension.Territory)
        {
            return "Write an ISO 3166 code such as \"US\" or \"US-CA\", or \"EU\", \"EEA\" or \"Any\".";
        }

        var root = vocabulary.Root(dimension);
        var top = vocabulary.TermsOf(dimension).Where(term => root.Equals(term.Parent)).Select(term => term.Id).ToArray();
        return $"The {dimension.Plural()} are {Quoting.Choice(top, "and")}, and what is below them.";
    }
}
