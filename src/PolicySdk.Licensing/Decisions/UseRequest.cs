namespace PolicySdk.Licensing;

/// <summary>A use that a document asks about, with the licenses that the data comes under.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class UseRequest
{
    internal UseRequest(ImmutableArray<string> licenses, Use use, CalendarDate? asOf, DocumentSpan span, ImmutableArray<DocumentSpan> licenseSpans)
    {
        Licenses = licenses;
        Use = use;
        AsOf = asOf;
        Span = span;
        LicenseSpans = licenseSpans;
    }

    /// <summary>The ids of the licenses as the document names them, one at least. Whether there are such licenses is not asked here.</summary>
    public ImmutableArray<string> Licenses { get; }

    /// <summary>The use.</summary>
    public Use Use { get; }

    /// <summary>The day that is asked about; null if the document does not say.</summary>
    public CalendarDate? AsOf { get; }

    /// <summary>The use in the document.</summary>
    public DocumentSpan Span { get; }

    /// <summary>The ids in the document, in the order of <see cref="Licenses"/>.</summary>
    public ImmutableArray<DocumentSpan> LicenseSpans { get; }
}
