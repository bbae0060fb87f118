namespace PolicySdk.Licensing;

/// <summary>Reads license documents (<c>*.license.json</c>).</summary>
public static class LicenseReader
{
    /// <summary>The ending of the names of license documents.</summary>
    public const string FileEnding = ".license.json";

    /// <summary>Reads a license, or reports everything that is wrong with its document. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<License> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
