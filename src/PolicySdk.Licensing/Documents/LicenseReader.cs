namespace PolicySdk.Licensing;

/// <summary>Reads license documents (<c>*.license.json</c>).</summary>
public static class LicenseReader
{
    /// <summary>The ending of the names of license documents.</summary>
    public const string FileEnding = ".license.json";

    /// <summary>How licenses are read.</summary>
    internal static DocumentFormat<License> Format { get; } = new(
        LicenseShapes.License,
        LicenseChecks.Run,
        (root, check) => new LicenseBuilder(check.Errors.Source, root, check.Vocabulary, check.VocabularyVersion).Build());

    /// <summary>Reads a license, or reports everything that is wrong with its document. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<License> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        Format.Read(source, vocabulary, cancellationToken);
}
