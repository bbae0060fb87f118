namespace PolicySdk.Licensing;

/// <summary>A waiver document.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class WaiverDocument
{
    internal WaiverDocument(string path, ImmutableArray<Waiver> waivers)
    {
        Path = path;
        Waivers = waivers;
    }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public string Path { get; }

    /// <summary>The waivers in document order.</summary>
    public ImmutableArray<Waiver> Waivers { get; }
}
