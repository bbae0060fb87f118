namespace PolicySdk.Licensing;

/// <summary>The days for which a license holds, both ends included.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class LicenseTerm
{
    internal LicenseTerm(CalendarDate from, CalendarDate? until, CalendarDate? retainUntil)
    {
        From = from;
        Until = until;
        RetainUntil = retainUntil;
    }

    /// <summary>The first day.</summary>
    public CalendarDate From { get; }

    /// <summary>The last day, not before <see cref="From"/>; null if the license is open-ended.</summary>
    public CalendarDate? Until { get; }

    /// <summary>The last day on which data may be kept, though not used; not before <see cref="Until"/>. Null if the document does not say.</summary>
    public CalendarDate? RetainUntil { get; }

    /// <summary>How the license may go on.</summary>
    public Renewal Renewal { get; internal init; }

    /// <summary>What happens when the term is over.</summary>
    public EndEffects AtEnd { get; internal init; } = EndEffects.Default;

    /// <summary>The whole term in the document.</summary>
    public DocumentSpan Span { get; internal init; }

    /// <summary>The first day in the document, with its name.</summary>
    public DocumentSpan FromSpan { get; internal init; }

    /// <summary>The last day in the document, with its name; the whole term if there is none.</summary>
    public DocumentSpan UntilSpan { get; internal init; }

    /// <summary>Where a date lies to the term.</summary>
    public TermState StateOn(CalendarDate date) =>
        date < From ? TermState.NotYet : Until is { } last && date > last ? TermState.Over : TermState.Running;

    /// <summary>The days in words: <c>2026-01-05 to 2028-12-31</c>, <c>from 2026-01-05</c>.</summary>
    public override string ToString() => Until is { } last ? $"{From} to {last}" : $"from {From}";
}
