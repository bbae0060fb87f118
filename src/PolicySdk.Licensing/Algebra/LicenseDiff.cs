namespace PolicySdk.Licensing;

/// <summary>What two licenses, or two versions of one, decide differently, each difference with a use that shows it.</summary>
/// <remarks>
/// Exact: where nothing is widened or narrowed, the two allow the very same uses on every day, vague ones and those with exceptions included; where
/// no duties are changed either, they ask the same duties for every use that says its data and has no exceptions. Immutable, so safe to share between threads.
/// </remarks>
public sealed class LicenseDiff
{
    internal LicenseDiff(
        ImmutableArray<RightsChange> widened, ImmutableArray<RightsChange> narrowed, ImmutableArray<RightsChange> dutiesChanged, bool isComplete)
    {
        Widened = widened;
        Narrowed = narrowed;
        DutiesChanged = dutiesChanged;
        IsComplete = isComplete;
    }

    /// <summary>Uses that only the second license allows: one for each pair of rules that make such a difference, up to 50.</summary>
    public ImmutableArray<RightsChange> Widened { get; }

    /// <summary>Uses that only the first license allows: one for each pair of rules that make such a difference, up to 50.</summary>
    public ImmutableArray<RightsChange> Narrowed { get; }

    /// <summary>Uses that both allow, under other duties: one for each pair of rules that make such a difference, up to 50.</summary>
    public ImmutableArray<RightsChange> DutiesChanged { get; }

    /// <summary>Whether the search came to its end. It does for documents of people; for one made to be hard it may stop, and then nothing found proves nothing.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether the two decide alike.</summary>
    public bool IsEmpty => Widened.IsEmpty && Narrowed.IsEmpty && DutiesChanged.IsEmpty;

    /// <summary>Compares two licenses, with what statuses and policies say of each.</summary>
    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LicenseDiff Between(License before, License after, CancellationToken cancellationToken = default) =>
        new DiffSearch(before, after, cancellationToken).Run();
}
