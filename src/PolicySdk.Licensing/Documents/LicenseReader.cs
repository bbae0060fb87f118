namespace PolicySdk.Licensing;

/// <summary>Reads license documents (<c>*.license.json</c>).</summary>
public static class LicenseReader
{
    /// <summary>The ending of the names of license documents.</summary>
    public const string FileEnding = ".license.json";

    /// <summary>Reads a license, or reports everything that is wrong with its document. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<License> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default)
    {
        var json = JsonText.Parse(source, cancellationToken);
        if (json.Root is not { } root)
        {
            return new DocumentRead<License>(json.Diagnostics);
        }

        var errors = new DiagnosticBag(source);
        errors.AddRange(json.Diagnostics);
        var pinned = PinnedVersion(root, vocabulary);
        LicenseShapes.License.Check(root, default, new ShapeCheck(errors, vocabulary, pinned, cancellationToken));
        LicenseChecks.Run(root, errors, vocabulary);
        return errors.IsEmpty
            ? new DocumentRead<License>(new LicenseBuilder(source, root, vocabulary, pinned).Build())
            : new DocumentRead<License>(errors.InOrder());
    }

    /// <summary>A short whole number that was checked to be one.</summary>
    internal static int Number(JsonValue value) => int.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture);

    // While the version is in doubt, terms are held against the whole vocabulary: one error must not make others.
    private static int PinnedVersion(JsonValue root, Vocabulary vocabulary) =>
        root.Find("vocabulary") is { Value: { Kind: JsonKind.String } value } && TextForm.VocabularyVersion.Accepts(value.Text)
            ? Number(value)
            : vocabulary.Version;
}
