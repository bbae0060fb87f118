namespace PolicySdk.Licensing;

/// <summary>One dated entry of a status document: from its day on a consent has a status.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class StatusEntry
{
    internal StatusEntry(StatusSubject subject, string id, CalendarDate from, ConsentStatus status, string path, DocumentSpan span, DocumentSpan idSpan)
    {
        Subject = subject;
        Id = id;
        From = from;
        Status = status;
        Path = path;
        Span = span;
        IdSpan = idSpan;
    }

    /// <summary>Whether it speaks of a license or of a performer.</summary>
    public StatusSubject Subject { get; }

    /// <summary>The id of the license or the performer.</summary>
    public string Id { get; }

    /// <summary>The first day on which it counts.</summary>
    public CalendarDate From { get; }

    /// <summary>What holds from then on.</summary>
    public ConsentStatus Status { get; }

    /// <summary>The last day of a renewed license, not before <see cref="From"/>; null for open-ended and for every other status.</summary>
    public CalendarDate? Until { get; internal init; }

    /// <summary>Words that the document adds; null if there are none.</summary>
    public string? Note { get; internal init; }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public string Path { get; }

    /// <summary>The entry in the document.</summary>
    public DocumentSpan Span { get; }

    /// <summary>The value of the subject's id in the document.</summary>
    public DocumentSpan IdSpan { get; }

    /// <summary>The entry in a few words: <c>improv-troupe-2026 Suspended since 2027-03-01</c>.</summary>
    public override string ToString() => $"{Id} {Status} since {From}";
}
