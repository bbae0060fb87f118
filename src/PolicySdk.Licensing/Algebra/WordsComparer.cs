namespace PolicySdk.Licensing;

/// <summary>Compares arrays of bits by what they hold.</summary>
internal sealed class WordsComparer : IEqualityComparer<ulong[]>
{
    public static WordsComparer Instance { get; } = new();

    public bool Equals(ulong[]? left, ulong[]? right) => left.AsSpan().SequenceEqual(right);

    public int GetHashCode(ulong[] words)
    {
        var hash = 17UL;
        foreach (var word in words)
        {
            hash = (hash * 0x9E3779B97F4A7C15) ^ word;
        }

        return (int)(hash ^ (hash >> 32));
    }
}
