using CsCheck;
using PolicySdk.Flow.Lattice;

namespace PolicySdk.Flow.Tests.Lattice;

public sealed class IntMapTests
{
    private static readonly Gen<(int Key, string Value)[]> s_entries =
        Gen.Select(Gen.Int[0, 1 << 20], Gen.String[0, 2]).Array[0, 60];

    [Fact]
    public void Set_And_Remove_BehaveAsADictionary() => s_entries.Sample(entries =>
    {
        var expected = new SortedDictionary<int, string>();
        var map = IntMap<string>.Empty;
        foreach (var (key, value) in entries)
        {
            expected[key] = value;
            map = map.Set(key, value);
        }

        foreach (var (key, _) in entries.Take(entries.Length / 3))
        {
            expected.Remove(key);
            map = map.Remove(key);
        }

        var actual = new List<(int, string)>();
        foreach (var entry in map)
        {
            actual.Add(entry);
        }

        return actual.SequenceEqual(expected.Select(p => (p.Key, p.Value)));
    });

    [Fact]
    public void Merge_IsTheUnion_AndReturnsTheSideThatItEquals() => Gen.Select(s_entries, s_entries).Sample((left, right) =>
    {
        var a = Of(left);
        var b = Of(right);
        var merged = a.Merge(b, static (_, x, y) => string.CompareOrdinal(x, y) >= 0 ? x : y);
        var again = merged.Merge(b, static (_, x, y) => string.CompareOrdinal(x, y) >= 0 ? x : y);
        return again.SameAs(merged)
            && merged.Equals(b.Merge(a, static (_, x, y) => string.CompareOrdinal(x, y) >= 0 ? x : y))
            && Keys(merged).SetEquals(Keys(a).Union(Keys(b)));
    });

    [Fact]
    public void Equality_GoesByContent_NotByHistory() => s_entries.Sample(entries =>
    {
        var map = Of(entries);
        var reversed = IntMap<string>.Empty;
        foreach (var (key, value) in map)
        {
            reversed = reversed.Set(key, value);
        }

        return map.Equals(reversed) && map.Set(7, "x").Remove(7).Equals(map.Remove(7)) && map.GetHashCode() == reversed.GetHashCode();
    });

    private static IntMap<string> Of((int Key, string Value)[] entries)
    {
        var map = IntMap<string>.Empty;
        foreach (var (key, value) in entries)
        {
            map = map.Set(key, value);
        }

        return map;
    }

    private static HashSet<int> Keys(IntMap<string> map)
    {
        var keys = new HashSet<int>();
        foreach (var (key, _) in map)
        {
            keys.Add(key);
        }

        return keys;
    }
}
