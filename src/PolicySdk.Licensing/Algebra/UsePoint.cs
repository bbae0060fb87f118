namespace PolicySdk.Licensing;

/// <summary>Something that a use can say in one dimension, to stand for all that the rules at hand do not tell apart from it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Except">What is taken away below it.</param>
/// <param name="Traits">What tells it apart: the rules that match it, and whatever else the space was asked to tell apart.</param>
internal sealed record UsePoint(Term Term, ImmutableArray<Term> Except, ulong[] Traits);
