namespace PolicySdk.Licensing;

/// <summary>Sets of rules as words of bits: bit <c>i</c> stands for the <c>i</c>-th rule.</summary>
internal static class RuleBits
{
    /// <summary>The first rule of a set that is not before a place; -1 if there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> rules, int from)
    {
        for (var word = from / 64; word < rules.Length; word++)
        {
            var rest = rules[word];
            if (word == from / 64)
            {
                rest &= ulong.MaxValue << (from % 64);
            }

            if (rest != 0)
            {
                return (word * 64) + First(rest);
            }
        }

        return -1;
    }

    /// <summary>The place of the lowest bit of a word that is not 0 (de Bruijn; netstandard2.0 has no instruction for it).</summary>
    public static int First(ulong word) => DeBruijn[(int)((word & (~word + 1)) * 0x03F79D71B4CB0A89UL >> 58)];

    private static ReadOnlySpan<byte> DeBruijn =>
    [
        0, 1, 48, 2, 57, 49, 28, 3, 61, 58, 50, 42, 38, 29, 17, 4, 62, 55, 59, 36, 53, 51, 43, 22, 45, 39, 33, 30, 24, 18, 12, 5,
        63, 47, 56, 27, 60, 41, 37, 16, 54, 35, 52, 21, 44, 32, 23, 11, 46, 26, 40, 15, 34, 20, 31, 10, 25, 14, 19, 9, 13, 8, 7, 6,
    ];
}
