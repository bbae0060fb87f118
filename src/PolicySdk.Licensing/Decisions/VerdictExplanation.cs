namespace PolicySdk.Licensing;

/// <summary>What a message about a verdict needs: what failed, where the document says so, and what would be allowed.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class VerdictExplanation
{
    internal VerdictExplanation()
    {
    }

    /// <summary>
    /// The dimension that decided, for a denial by a rule or for want of one: where one change is enough to be allowed, that one; else the first
    /// of <see cref="FailedDimensions"/>. Null for an allowed use and for a license not in force.
    /// </summary>
    public Dimension? Dimension { get; internal init; }

    /// <summary>Every dimension in which the use is outside: what the Forbid names, or what the nearest Permit does not cover.</summary>
    public ImmutableArray<Dimension> FailedDimensions { get; internal init; } = [];

    /// <summary>The terms of the use that are outside, in the dimension that decided.</summary>
    public ImmutableArray<Term> Outside { get; internal init; } = [];

    /// <summary>The values of the Forbid that the use met, in the dimension that decided; empty where no Forbid decided.</summary>
    public ImmutableArray<Term> Forbidden { get; internal init; } = [];

    /// <summary>
    /// What would be allowed in the dimension that decided: the widest terms, all else as in <see cref="Nearest"/>. In the order of
    /// the vocabulary; empty where no use is allowed.
    /// </summary>
    public ImmutableArray<Term> Allowed { get; internal init; } = [];

    /// <summary>The same for a message: lists of countries by their name (<c>EU</c>) where all of one are allowed.</summary>
    public ImmutableArray<string> AllowedNames { get; internal init; } = [];

    /// <summary>The Permit that came nearest to covering the use; null unless none covered it, and where there is none.</summary>
    public Rule? NearestPermit { get; internal init; }

    /// <summary>The allowed use that changes the fewest dimensions and, among those, goes the fewest steps; null where none is allowed.</summary>
    public Use? Nearest { get; internal init; }

    /// <summary>The document that <see cref="Span"/> is in: that of the license, of the policy or of the status entry that decided.</summary>
    public string Path { get; internal init; } = "";

    /// <summary>
    /// The clause that decided, in the document at <see cref="Path"/>: the field of the rule, of the nearest Permit, the entry of a status, or the
    /// end of the term; else the id of the license.
    /// </summary>
    public DocumentSpan Span { get; internal init; }
}
