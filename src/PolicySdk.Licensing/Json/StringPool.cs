namespace PolicySdk.Licensing;

/// <summary>Gives one string for texts that come again and again in documents: names of properties, ids of terms.</summary>
/// <remarks>
/// A table of fixed size in which a later text takes the place of an earlier one, so that no document makes it grow or slow. Safe to share
/// between threads: two that write one slot at once cost a string, nothing else.
/// </remarks>
internal static class StringPool
{
    private const int Slots = 2048;
    private const int Longest = 32;

    private static readonly string?[] Strings = new string?[Slots];

    /// <summary>A part of a text as a string.</summary>
    public static string Get(string text, int start, int length)
    {
        if (length is 0 or > Longest)
        {
            return text.Substring(start, length);
        }

        // FNV-1a; its low bits alone are weak.
        var part = text.AsSpan(start, length);
        var hash = 2166136261u;
        foreach (var c in part)
        {
            hash = (hash ^ c) * 16777619u;
        }

        ref var slot = ref Strings[(hash ^ (hash >> 15)) % Slots];
        var known = slot;
        return known is not null && part.SequenceEqual(known.AsSpan()) ? known : slot = text.Substring(start, length);
    }
}
