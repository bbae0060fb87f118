namespace PolicySdk.Flow.Relevance;

/// <summary>What members mean of other libraries that matters.</summary>
/// <param name="Uses">Whether a member means a consumption point.</param>
/// <param name="Reads">Whether a member means what reads from outside.</param>
/// <param name="Writes">Whether a member means what writes and can be read back.</param>
internal sealed record MentionChecks(MentionCheck Uses, MentionCheck Reads, MentionCheck Writes)
{
    /// <param name="graph">The members.</param>
    /// <param name="models">What symbols are asked of.</param>
    /// <param name="domain">What knows the members of libraries.</param>
    /// <param name="names">Their names.</param>
    /// <param name="known">What is known already, and what is found out.</param>
    public static MentionChecks In(MemberGraph graph, SemanticModels models, FlowDomain domain, FlowNames names, KnownMentions known) => new(
        new MentionCheck(graph, LibraryMembers.Using(models, domain, names), known.Uses),
        new MentionCheck(graph, LibraryMembers.Reading(models, domain, names), known.Reads),
        new MentionCheck(graph, LibraryMembers.Writing(models, domain, names), known.Writes));

    /// <summary>Whether a member means what another one meant, of which it is a later state.</summary>
    public bool AreAlike(CodeMember before, CodeMember after, CancellationToken cancellation) =>
        Uses.IsAlike(before, after, cancellation) && Reads.IsAlike(before, after, cancellation) && Writes.IsAlike(before, after, cancellation);
}
