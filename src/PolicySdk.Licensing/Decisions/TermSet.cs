namespace PolicySdk.Licensing;

/// <summary>What a use says in one dimension, with the rules of some licenses that match it.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <param name="Terms">The terms, in the order of the vocabulary.</param>
/// <param name="Rows">The rules that match each of them.</param>
/// <param name="Others">What could be said instead, the nearest first.</param>
internal sealed record TermSet(ImmutableArray<Term> Terms, ulong[][] Rows, RowClass[] Others)
{
    /// <summary>
    /// The rules that match in each of the atoms that the terms make, each row once: those of <see cref="Rows"/>, unless every license has terms of its
    /// own. The countries of a list mostly share one.
    /// </summary>
    public ulong[][] Atoms { get; init; } = Rows.Length == 1 ? Rows : [.. Rows.Distinct(WordsComparer.Instance)];

    /// <summary>The first word of the rules of each of <see cref="Others"/>: all of them, where one license is asked whose rules fit into a word.</summary>
    public ulong[] OtherWords => field ??= [.. Others.Select(other => other.Rules[0])];

    /// <summary>What each of <see cref="Others"/> costs.</summary>
    public int[] OtherCosts => field ??= [.. Others.Select(other => other.Cost)];
}
