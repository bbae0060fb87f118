namespace PolicySdk.Licensing;

/// <summary>How documents of one kind are read: the shape they have, what must hold between their parts, and what is made of one that is right.</summary>
/// <param name="shape">The shape.</param>
/// <param name="check">Reports what the shape cannot say; must cope with documents that are not of the shape.</param>
/// <param name="build">Makes the value of a document without errors.</param>
internal sealed class DocumentFormat<T>(ObjectShape shape, Action<JsonValue, ShapeCheck> check, Func<JsonValue, ShapeCheck, T> build)
    where T : class
{
    /// <summary>Reads a document, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DocumentRead<T> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var open = Open(source, vocabulary, cancellationToken);
        return open.Value is { } value ? new DocumentRead<T>(value) : new DocumentRead<T>(open.Errors.InOrder());
    }

    /// <summary>Reads a document and keeps it open for checks against other documents.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public OpenDocument<T> Open(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var json = JsonText.Parse(source, cancellationToken);
        var errors = new DiagnosticBag(source);
        errors.AddRange(json.Diagnostics);
        if (json.Root is not { } root)
        {
            return new OpenDocument<T>(errors, null, null);
        }

        var shapeCheck = new ShapeCheck(errors, vocabulary, PinnedVersion(root, vocabulary), cancellationToken);
        shape.Check(root, default, shapeCheck);
        check(root, shapeCheck);
        return new OpenDocument<T>(errors, root, errors.IsEmpty ? build(root, shapeCheck) : null);
    }

    // While the version is in doubt, terms are held against the whole vocabulary: one error must not make others.
    private static int PinnedVersion(JsonValue root, Vocabulary vocabulary) =>
        root.TextAt("vocabulary") is { } version && TextForm.VocabularyVersion.Accepts(version.Text) ? version.WholeNumber() : vocabulary.Version;
}
