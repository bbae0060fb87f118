namespace PolicySdk.Licensing;

/// <summary>What a vocabulary is made of: a term before it stands in its tree.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <param name="Dimension">The dimension it belongs to.</param>
/// <param name="Id">Its name: ASCII letters and digits, a letter first.</param>
/// <param name="Parent">The id of the term above it, <c>Any</c> for the top of the tree.</param>
/// <param name="Label">A few words for people.</param>
/// <param name="Meaning">One line that says what it means.</param>
public sealed record TermDefinition(Dimension Dimension, string Id, string Parent, string Label, string Meaning)
{
    /// <summary>Where the term comes from: IRIs of standards first, then contracts and laws by name. Empty for one of our own.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Whether the first source means just this, and not merely something close.</summary>
    public bool IsExactMatch { get; init; }

    /// <summary>The vocabulary version that brings the term, 1 or later.</summary>
    public int Since { get; init; } = 1;
}
