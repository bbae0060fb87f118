namespace PolicySdk.Licensing;

/// <summary>Reads vocabulary documents (<c>*.vocabulary.json</c>).</summary>
public static class VocabularyReader
{
    /// <summary>How vocabulary documents are read, each by itself; <see cref="VocabularyJoin"/> does the rest.</summary>
    internal static DocumentFormat<VocabularyDocument> Format { get; } = new(VocabularyShapes.Vocabulary, (_, _) => { }, Build);

    /// <summary>Reads a document that stands on the built-in vocabulary alone, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <remarks>A <see cref="DocumentSet"/> reads several that stand on each other, and makes a <see cref="Vocabulary"/> of them.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<VocabularyDocument> Read(DocumentSource source, CancellationToken cancellationToken = default)
    {
        var document = Format.Open(source, Vocabulary.BuiltIn, cancellationToken);
        VocabularyJoin.Join([document]);
        return document.Errors.IsEmpty && document.Value is { } value
            ? new DocumentRead<VocabularyDocument>(value)
            : new DocumentRead<VocabularyDocument>(document.Errors.InOrder());
    }

    /// <summary>The term that an entry defines; null if it does not say what is needed.</summary>
    internal static TermDefinition? BuildTerm(JsonValue value, int documentVersion)
    {
        if (value.ChoiceOf<Dimension>("dimension") is not { } dimension || dimension == Dimension.Territory
            || value.TextOf("id") is not { } id || !TextForm.TermId.Accepts(id)
            || value.TextOf("meaning") is not { } meaning || !TextForm.Line.Accepts(meaning)
            || (value.TextOf("parent") ?? (dimension == Dimension.Recipient ? Vocabulary.Any : null)) is not { } parent)
        {
            return null;
        }

        return new TermDefinition(dimension, id, parent, value.TextOf("label") ?? id, meaning)
        {
            Sources = value.TextsOf("sources"),
            Since = value.TextAt("since") is { } since && TextForm.VocabularyVersion.Accepts(since.Text) ? since.WholeNumber() : documentVersion,
        };
    }

    private static VocabularyDocument Build(JsonValue root, ShapeCheck check)
    {
        var id = root.TextAt("id")!;
        return new VocabularyDocument
        {
            Id = id.Text,
            IdSpan = id.Span,
            Path = check.Errors.Source.Path,
            Version = root.TextOf("version")!,
            VocabularyVersion = check.VocabularyVersion,
            Title = root.TextOf("title"),
            Terms = [.. root.ItemsOf("terms").Select(term => BuildTerm(term, check.VocabularyVersion)!)],
        };
    }
}
