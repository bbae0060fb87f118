namespace PolicySdk.Licensing;

/// <summary>Compares sets of terms that are kept in the order of the vocabulary.</summary>
internal sealed class TermSetComparer : IEqualityComparer<ImmutableArray<Term>>
{
    public static TermSetComparer Instance { get; } = new();

    public bool Equals(ImmutableArray<Term> left, ImmutableArray<Term> right) => left.AsSpan().SequenceEqual(right.AsSpan());

    public int GetHashCode(ImmutableArray<Term> terms)
    {
        var hash = terms.Length;
        foreach (var term in terms)
        {
            hash = (hash * 31) + term.GetHashCode();
        }

        return hash;
    }
}
