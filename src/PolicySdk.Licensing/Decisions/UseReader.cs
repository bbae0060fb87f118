namespace PolicySdk.Licensing;

/// <summary>Reads uses from JSON. Tests of policies and the lines of <c>decide</c> are in the same words.</summary>
public static class UseReader
{
    private static readonly DocumentFormat<UseRequest> s_format = new(UseShapes.DatedUse, Check, (value, check) => Build(value, check.Vocabulary));

    /// <summary>Reads a text that is one use and nothing else, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<UseRequest> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        s_format.Read(source, vocabulary, cancellationToken);

    /// <summary>Reports what the shape of a use cannot say.</summary>
    internal static void Check(JsonValue use, ShapeCheck check)
    {
        DocumentChecks.Unique(use.TextsAt("licenses"), "license", check);
        foreach (var except in use.TextsAt("except"))
        {
            foreach (var term in check.Vocabulary.Exceptable(except.Text))
            {
                if (use.TextOf(PropertyOf(term.Dimension)) is { } said
                    && check.Vocabulary.TryGet(term.Dimension, said, out var stated) && term.Covers(stated))
                {
                    check.Errors.Invalid(
                        except.Span,
                        $"without {Quoting.Of(except.Text)} nothing is left of the {term.Dimension.Singular()} {Quoting.Of(said)}",
                        "Except what lies below it.");
                }
            }
        }
    }

    /// <summary>Makes the use of an object that was checked and found right.</summary>
    internal static UseRequest Build(JsonValue value, Vocabulary vocabulary)
    {
        var use = new Use(vocabulary)
        {
            Except = [.. value.TextsOf("except").SelectMany(id => vocabulary.Exceptable(id))],
            DataCategories = Terms(value, Dimension.DataCategory, vocabulary),
            Territories = Terms(value, Dimension.Territory, vocabulary),
            Recipients = Terms(value, Dimension.Recipient, vocabulary),
            Stage = value.ChoiceOf<Stage>("stage") ?? Stage.Data,
            Performers = value.TextsOf("performers"),
        };
        foreach (var dimension in Vocabulary.ExceptableDimensions)
        {
            if (value.TextOf(PropertyOf(dimension)) is { } id && vocabulary.TryGet(dimension, id, out var term))
            {
                use = use.With(term);
            }
        }

        return new UseRequest(
            value.TextsOf("licenses"), use, value.DateOf("asOf"), value.Span, [.. value.TextsAt("licenses").Select(license => license.Span)]);
    }

    private static string PropertyOf(Dimension dimension) => dimension.Singular();

    private static ImmutableArray<Term> Terms(JsonValue value, Dimension dimension, Vocabulary vocabulary)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var id in value.TextsAt(dimension.Property()))
        {
            vocabulary.TryExpand(dimension, id.Text, out var expanded);
            terms.AddRange(expanded);
        }

        return terms.ToImmutable();
    }
}
