namespace PolicySdk.Flow.Relevance;

/// <summary>
/// What was found out of members that name members of other libraries: which of them mean it. It stands for as long as the text of a member
/// and all declarations do.
/// </summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis, and to the next one after it.</remarks>
internal sealed class KnownMentions
{
    private FlowNames? _names;

    /// <summary>Which members mean a consumption point.</summary>
    public Dictionary<(SyntaxNode Declaration, CodeKind Kind), bool> Uses { get; } = [];

    /// <summary>Which members mean what reads from outside.</summary>
    public Dictionary<(SyntaxNode Declaration, CodeKind Kind), bool> Reads { get; } = [];

    /// <summary>Which members mean what writes and can be read back.</summary>
    public Dictionary<(SyntaxNode Declaration, CodeKind Kind), bool> Writes { get; } = [];

    /// <summary>Begins to ask by some names; what was found out by others says nothing of these.</summary>
    public void AskBy(FlowNames names)
    {
        if (_names is { } known && AreAlike(known, names))
        {
            return;
        }

        _names = names;
        Uses.Clear();
        Reads.Clear();
        Writes.Clear();
    }

    /// <summary>Whether names of two states of a compilation, which have the same references, are the same.</summary>
    public static bool AreAlike(FlowNames left, FlowNames right) =>
        ReferenceEquals(left.Reads, right.Reads) && ReferenceEquals(left.Writes, right.Writes)
        && left.ScopeAttributes.SequenceEqual(right.ScopeAttributes) && left.UseAttributes.SequenceEqual(right.UseAttributes)
        && left.FollowsReads == right.FollowsReads && left.FollowsExposures == right.FollowsExposures && left.BindsPaths == right.BindsPaths;
}
