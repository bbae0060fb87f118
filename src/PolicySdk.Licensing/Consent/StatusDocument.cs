namespace PolicySdk.Licensing;

/// <summary>A status document: what became of consents, day by day.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class StatusDocument
{
    internal StatusDocument(string path, ImmutableArray<StatusEntry> entries)
    {
        Path = path;
        Entries = entries;
    }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public string Path { get; }

    /// <summary>The entries in document order.</summary>
    public ImmutableArray<StatusEntry> Entries { get; }
}
