namespace PolicySdk.Licensing;

/// <summary>A vocabulary document: an organization's own terms.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class VocabularyDocument
{
    internal VocabularyDocument()
    {
    }

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the document.</summary>
    public required string Version { get; init; }

    /// <summary>The version of the vocabulary that brings its terms.</summary>
    public required int VocabularyVersion { get; init; }

    /// <summary>A line for people; null if the document has none.</summary>
    public string? Title { get; init; }

    /// <summary>The terms in document order.</summary>
    public required ImmutableArray<TermDefinition> Terms { get; init; }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public required string Path { get; init; }

    /// <summary>The value of its id in the document.</summary>
    public required DocumentSpan IdSpan { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
