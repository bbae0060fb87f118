using PolicySdk.Flow.Lattice;

namespace PolicySdk.Flow.Tests.Lattice;

/// <summary>Sets of objects, held against the base library's.</summary>
public sealed class NodeSetTests
{
    [Fact]
    public void Sets_AreThoseOfTheBaseLibrary()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var (left, right) = (Numbers(random), Numbers(random));
            var (one, other) = (NodeSet.From(left), NodeSet.From(right));
            var number = random.Next(8);

            AssertSame(left, one);
            AssertSame(left.Union(right), one.Union(other));
            AssertSame(left.Except([number]), one.Remove(number));
            AssertSame(left.Select(each => each == number ? 100 : each), one.Replace(number, 100));
            Assert.Equal(left.Contains(number), one.Contains(number));
            Assert.Equal(left.ToHashSet().SetEquals(right), one.Equals(other));
            Assert.True(!one.Equals(other) || one.GetHashCode() == other.GetHashCode());
        }
    }

    private static List<int> Numbers(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(8))];

    private static void AssertSame(IEnumerable<int> expected, NodeSet actual)
    {
        var nodes = new List<int>();
        foreach (var node in actual)
        {
            nodes.Add(node);
        }

        Assert.Equal(new SortedSet<int>(expected), nodes);
        Assert.Equal(nodes.Count, actual.Count);
        Assert.Equal(nodes.Count == 0, actual.IsEmpty);
        Assert.Equal(nodes, Enumerable.Range(0, actual.Count).Select(index => actual[index]));
    }
}
