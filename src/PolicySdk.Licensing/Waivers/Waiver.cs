namespace PolicySdk.Licensing;

/// <summary>An expiring exception from one finding. Whether it is signed, and whether the approver may, is not asked here.</summary>
/// <remarks>Valid by construction. Immutable, so safe to share between threads.</remarks>
public sealed class Waiver
{
    internal Waiver()
    {
    }

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The rule of PolicySdk whose finding is waived: one of <see cref="WaivableRules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The project of the finding.</summary>
    public required string Project { get; init; }

    /// <summary>The type or member of the finding, as a documentation-comment id.</summary>
    public required string Symbol { get; init; }

    /// <summary>The id of the license of the finding; null for a finding that is about none.</summary>
    public string? License { get; init; }

    /// <summary>The SHA-256 of the code of the finding, so that the waiver falls when the code changes; null if the document does not say.</summary>
    public string? Content { get; init; }

    /// <summary>Why, from a closed list.</summary>
    public required WaiverReason Reason { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Comment { get; init; }

    /// <summary>The id of whoever approved.</summary>
    public required string Approver { get; init; }

    /// <summary>The id of the ticket in which it was discussed.</summary>
    public required string Ticket { get; init; }

    /// <summary>The first day on which it counts; null: from whenever on.</summary>
    public CalendarDate? From { get; init; }

    /// <summary>The last day on which it counts, not before <see cref="From"/>.</summary>
    public required CalendarDate Expires { get; init; }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public required string Path { get; init; }

    /// <summary>The waiver in the document.</summary>
    public required DocumentSpan Span { get; init; }

    /// <summary>The value of its id in the document.</summary>
    public required DocumentSpan IdSpan { get; init; }

    /// <summary>Whether it counts on a day. Both ends are included.</summary>
    public bool IsInForce(CalendarDate date) => date <= Expires && !(date < From);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
