namespace PolicySdk.Licensing;

/// <summary>Reads uses from JSON. Tests of policies and the lines of <c>decide</c> are in the same words.</summary>
public static class UseReader
{
    /// <summary>Reads a text that is one use and nothing else, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <remarks>Whether there are such licenses is not asked.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<AskedUse> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        Read(source, vocabulary, _ => true, _ => null, cancellationToken);

    /// <summary>Reads a text that is one use and nothing else, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <param name="source">The text: one JSON object.</param>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="knows">Whether there is a license of an id.</param>
    /// <param name="suggest">The id of the license that was probably meant; null where none is near.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<AskedUse> Read(
        DocumentSource source, Vocabulary vocabulary, Func<string, bool> knows, Func<string, string?> suggest, CancellationToken cancellationToken = default) =>
        new DocumentFormat<AskedUse>(
            UseShapes.DatedUse,
            (use, check) => CheckLicenses(use, check.Errors, knows, suggest),
            (use, check) => Build(use, check.Vocabulary)).Read(source, vocabulary, cancellationToken);

    /// <summary>Makes the use of an object that was checked and found right.</summary>
    internal static AskedUse Build(JsonValue value, Vocabulary vocabulary)
    {
        var use = new Use(vocabulary)
        {
            Capability = One(value, Dimension.Capability, vocabulary),
            Context = One(value, Dimension.Context, vocabulary),
            Operation = One(value, Dimension.Operation, vocabulary),
            Except = [.. value.TextsOf("except").SelectMany(id => vocabulary.Exceptable(id))],
            DataCategories = Some(value, Dimension.DataCategory, vocabulary),
            Territories = Some(value, Dimension.Territory, vocabulary),
            Recipients = Some(value, Dimension.Recipient, vocabulary),
            Stage = value.ChoiceOf<Stage>("stage") ?? Stage.Data,
            Performers = value.TextsOf("performers"),
        };
        return new AskedUse([.. value.TextsOf("licenses").Distinct(StringComparer.Ordinal)], use, value.DateOf("asOf"), value.Span);
    }

    private static void CheckLicenses(JsonValue use, DiagnosticBag errors, Func<string, bool> knows, Func<string, string?> suggest)
    {
        foreach (var id in use.TextsAt("licenses"))
        {
            if (TextForm.Id.Accepts(id.Text) && !errors.IsFull && !knows(id.Text))
            {
                var help = suggest(id.Text) is { } near ? $"Did you mean {Quoting.Of(near)}?" : "Name the id of a license.";
                errors.Add(DocumentRules.DanglingReference, id.Span, $"there is no license {Quoting.Of(id.Text)}", help);
            }
        }
    }

    private static Term One(JsonValue value, Dimension dimension, Vocabulary vocabulary) =>
        value.TextOf(dimension.Singular()) is { } id && vocabulary.TryGet(dimension, id, out var term) ? term : vocabulary.Root(dimension);

    private static ImmutableArray<Term> Some(JsonValue value, Dimension dimension, Vocabulary vocabulary) =>
        [.. value.TextsAt(dimension.Property()).SelectMany(id => vocabulary.TryExpand(dimension, id.Text, out var terms) ? terms : [])];
}
