namespace PolicySdk.Licensing;

/// <summary>Recordings that a license is about.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class Dataset
{
    internal Dataset(string id, ImmutableArray<string> paths, ImmutableArray<Term> data, DocumentSpan span)
    {
        Id = id;
        Paths = paths;
        Data = data;
        Span = span;
    }

    /// <summary>The id, unique within the license.</summary>
    public string Id { get; }

    /// <summary>Where its files are, as glob patterns with <c>/</c>, <c>*</c> and <c>**</c>; empty if the document does not say.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>What kinds of data it holds, in its own order; empty if the document does not say.</summary>
    public ImmutableArray<Term> Data { get; }

    /// <summary>The dataset in the document.</summary>
    public DocumentSpan Span { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
