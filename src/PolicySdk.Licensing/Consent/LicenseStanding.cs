namespace PolicySdk.Licensing;

/// <summary>How a license stands from some day on: in force, or what its end or a status leaves of it.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class LicenseStanding
{
    internal LicenseStanding(CalendarDate from, TermState term, CalendarDate? until)
    {
        From = from;
        Term = term;
        Until = until;
    }

    /// <summary>The first day on which it stands so; the first date there is for what held from the beginning.</summary>
    public CalendarDate From { get; }

    /// <summary>Where these days lie to the term, with its renewals.</summary>
    public TermState Term { get; }

    /// <summary>The last day of the term as it is renewed by then; null if it is open-ended.</summary>
    public CalendarDate? Until { get; }

    /// <summary>The entry that renewed the term to <see cref="Until"/>; null where the term ends as the license says.</summary>
    public StatusEntry? Renewal { get; internal init; }

    /// <summary>
    /// The entry by which consent is not in force: of the license, or, where every performer is out of force, of the last who was; null if consent is in force.
    /// </summary>
    public StatusEntry? Ended { get; internal init; }

    /// <summary>The entries of the license's performers who are out of force, in the order of the license; while some are not, the license stays.</summary>
    public ImmutableArray<StatusEntry> PerformersOut { get; internal init; } = [];

    /// <summary>Whether the rules decide: the term runs and consent is in force.</summary>
    public bool IsInForce => Term == TermState.Running && Ended is null;

    /// <summary>What may still be done with models while the license is not in force.</summary>
    internal ModelsAfterEnd Models { get; init; }

    /// <summary>What consent alone leaves of models, whatever the term does; all of it while consent is in force.</summary>
    internal ModelsAfterEnd ModelsWithoutConsent { get; init; }

    /// <summary>The entry by which consent is not in force, if that is what denies the stage and the operation.</summary>
    internal StatusEntry? Denying(Stage stage, Term operation) =>
        stage == Stage.Model && ModelsWithoutConsent.Allows(operation) ? null : Ended;

    /// <summary>Whether the rules decide anything at all of what has come to a stage: while the license is in force, and of models that may stay after its end.</summary>
    public bool IsOpen(Stage stage) => IsInForce || (stage == Stage.Model && Models != ModelsAfterEnd.Nothing);

    /// <summary>Whether stage and operation let the rules decide.</summary>
    internal bool IsOpen(Stage stage, Term operation) => IsInForce || (stage == Stage.Model && Models.Allows(operation));
}
