namespace PolicySdk.Licensing;

/// <summary>A use under named licenses, as a document or a line asks for it.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class AskedUse
{
    internal AskedUse(ImmutableArray<string> licenses, Use use, CalendarDate? asOf, DocumentSpan span)
    {
        Licenses = licenses;
        Use = use;
        AsOf = asOf;
        Span = span;
    }

    /// <summary>The ids of the licenses, each once, in the order of the document; never empty.</summary>
    public ImmutableArray<string> Licenses { get; }

    /// <summary>The use.</summary>
    public Use Use { get; }

    /// <summary>The date to decide for; null if it is left to whoever asks.</summary>
    public CalendarDate? AsOf { get; }

    /// <summary>The use in the document.</summary>
    public DocumentSpan Span { get; }
}
