namespace PolicySdk.Licensing;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Spelling
{
    // Beyond this no name is typed by mistake, and hostile names would make the search quadratic in their length.
    private const int LongestName = 64;

    /// <summary>The candidate with the fewest typing errors between it and the name, where those are few for its length.</summary>
    /// <returns>The first of the nearest candidates; null where none is near.</returns>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var allowed = Math.Min(3, Math.Max(name.Length, candidate.Length) / 3);
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - name.Length) > allowed)
            {
                continue;
            }

            var distance = string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance <= allowed && distance < fewest)
            {
                (nearest, fewest) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// How many insertions, deletions, replacements and swaps of neighbours lead from one name to the other (optimal string alignment);
    /// upper and lower case of one ASCII letter count as the same.
    /// </summary>
    private static int Distance(string left, string right)
    {
        Span<int> beforeLast = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> row = stackalloc int[LongestName + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Lower(left[i - 1]) == Lower(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && Lower(left[i - 1]) == Lower(right[j - 2]) && Lower(left[i - 2]) == Lower(right[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[right.Length];
    }

    private static char Lower(char letter) => letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
}
