namespace PolicySdk.Flow.Lattice;

/// <summary>
/// An immutable map from non-negative integers, a big-endian Patricia trie (Okasaki and Gill, "Fast Mergeable Integer Maps").
/// Merging two maps costs what they differ by, since parts that both share are not visited; that keeps joins of program
/// states cheap in long methods.
/// </summary>
internal readonly struct IntMap<T> : IEquatable<IntMap<T>>
    where T : class
{
    private readonly Node? _root;

    private IntMap(Node? root) => _root = root;

    public static IntMap<T> Empty => default;

    public bool IsEmpty => _root is null;

    public bool SameAs(IntMap<T> other) => ReferenceEquals(_root, other._root);

    public T? Find(int key)
    {
        var node = _root;
        while (node is Branch branch)
        {
            node = (key & branch.Bit) == 0 ? branch.Zero : branch.One;
        }

        return node is Leaf leaf && leaf.Key == key ? leaf.Value : null;
    }

    public IntMap<T> Set(int key, T value)
    {
        var root = Insert(_root, key, value);
        return ReferenceEquals(root, _root) ? this : new(root);
    }

    public IntMap<T> Remove(int key)
    {
        var root = Delete(_root, key);
        return ReferenceEquals(root, _root) ? this : new(root);
    }

    /// <summary>
    /// Both maps in one; <paramref name="both"/> joins values of keys that both hold, <paramref name="one"/> adapts values of
    /// keys that only one holds. The result is this very map, or the other one, wherever it is equal to it.
    /// </summary>
    public IntMap<T> Merge(IntMap<T> other, Func<int, T, T, T> both, Func<int, T, bool, T>? one = null) =>
        new(Merge(_root, other._root, both, one));

    /// <summary>Every value replaced; the same map where no value changes.</summary>
    public IntMap<T> Select(Func<int, T, T> change) => new(Select(_root, change));

    /// <summary>Visits every entry that <paramref name="before"/> does not hold in this very form, with what it holds instead.</summary>
    public void VisitChanged(IntMap<T> before, Action<int, T?, T> visit) => VisitChanged(before._root, _root, visit);

    /// <summary>Whether both maps have the same keys, whatever they hold.</summary>
    public bool HasSameKeys(IntMap<T> other) => HasSameKeys(_root, other._root);

    /// <summary>Whether this map has every key of <paramref name="other"/>.</summary>
    public bool HasKeysOf(IntMap<T> other) => HasKeysOf(_root, other._root);

    public Enumerator GetEnumerator() => new(_root);

    /// <summary>Whether there is a key from <paramref name="low"/> on and below <paramref name="high"/>.</summary>
    public bool HasKeyBetween(int low, int high) => HasKeyBetween(_root, low, high);

    // Which keys there are decides how the tree is built.
    private static bool HasSameKeys(Node? left, Node? right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (Leaf leaf, Leaf other) => leaf.Key == other.Key,
        (Branch branch, Branch other) => branch.Bit == other.Bit && branch.Prefix == other.Prefix && HasSameKeys(branch.Zero, other.Zero) && HasSameKeys(branch.One, other.One),
        _ => false,
    };

    private static bool HasKeysOf(Node? node, Node? other) => ReferenceEquals(node, other) || (node, other) switch
    {
        (_, null) => true,
        (_, Leaf leaf) => new IntMap<T>(node).Find(leaf.Key) is not null,
        (Branch branch, Branch lower) when branch.Bit == lower.Bit && branch.Prefix == lower.Prefix => HasKeysOf(branch.Zero, lower.Zero) && HasKeysOf(branch.One, lower.One),
        (Branch branch, Branch lower) when Above(branch, lower) => HasKeysOf((lower.Prefix & branch.Bit) == 0 ? branch.Zero : branch.One, lower),
        _ => false,
    };

    private static bool HasKeyBetween(Node? node, int low, int high) => node switch
    {
        null => false,
        Leaf leaf => leaf.Key >= low && leaf.Key < high,
        Branch branch => branch.Prefix < high
            && (branch.Prefix | branch.Bit | (branch.Bit - 1)) >= low
            && (HasKeyBetween(branch.Zero, low, high) || HasKeyBetween(branch.One, low, high)),
        _ => false,
    };

    public int Count()
    {
        var count = 0;
        foreach (var _ in this)
        {
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public bool Equals(IntMap<T> other) => Equals(_root, other._root);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IntMap<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var (key, value) in this)
        {
            hash = unchecked((hash * 31 + key) * 31 + value.GetHashCode());
        }

        return hash;
    }

    // The shape of the trie follows from its keys alone, so equal maps have equal shapes.
    private static bool Equals(Node? left, Node? right) =>
        ReferenceEquals(left, right)
        || (left, right) switch
        {
            (Leaf a, Leaf b) => a.Key == b.Key && a.Value.Equals(b.Value),
            (Branch a, Branch b) => a.Bit == b.Bit && a.Prefix == b.Prefix && Equals(a.Zero, b.Zero) && Equals(a.One, b.One),
            _ => false,
        };

    private static Node Insert(Node? node, int key, T value)
    {
        switch (node)
        {
            case null:
                return new Leaf(key, value);
            case Leaf leaf:
                return leaf.Key != key ? Link(key, new Leaf(key, value), leaf.Key, leaf)
                    : ReferenceEquals(leaf.Value, value) ? leaf
                    : new Leaf(key, value);
            default:
                var branch = (Branch)node;
                if (Mask(key, branch.Bit) != branch.Prefix)
                {
                    return Link(key, new Leaf(key, value), branch.Prefix, branch);
                }

                return (key & branch.Bit) == 0
                    ? branch.With(Insert(branch.Zero, key, value), branch.One)
                    : branch.With(branch.Zero, Insert(branch.One, key, value));
        }
    }

    private static Node? Delete(Node? node, int key)
    {
        switch (node)
        {
            case null:
                return null;
            case Leaf leaf:
                return leaf.Key == key ? null : leaf;
            default:
                var branch = (Branch)node;
                if (Mask(key, branch.Bit) != branch.Prefix)
                {
                    return branch;
                }

                var zero = (key & branch.Bit) == 0 ? Delete(branch.Zero, key) : branch.Zero;
                var one = (key & branch.Bit) == 0 ? branch.One : Delete(branch.One, key);
                return zero is null ? one : one is null ? zero : branch.With(zero, one);
        }
    }

    private static Node? Select(Node? node, Func<int, T, T> change)
    {
        switch (node)
        {
            case null:
                return null;
            case Leaf leaf:
                var value = change(leaf.Key, leaf.Value);
                return ReferenceEquals(value, leaf.Value) ? leaf : new Leaf(leaf.Key, value);
            default:
                var branch = (Branch)node;
                return branch.With(Select(branch.Zero, change)!, Select(branch.One, change)!);
        }
    }

    // As `Select`, without a delegate made for each call.
    private static Node? Adapt(Node? node, Func<int, T, bool, T>? one, bool left)
    {
        if (one is null)
        {
            return node;
        }

        switch (node)
        {
            case null:
                return null;
            case Leaf leaf:
                var value = one(leaf.Key, leaf.Value, left);
                return ReferenceEquals(value, leaf.Value) ? leaf : new Leaf(leaf.Key, value);
            default:
                var branch = (Branch)node;
                return branch.With(Adapt(branch.Zero, one, left)!, Adapt(branch.One, one, left)!);
        }
    }

    private static Node? Merge(Node? left, Node? right, Func<int, T, T, T> both, Func<int, T, bool, T>? one)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        if (left is null)
        {
            return Adapt(right, one, left: false);
        }

        if (right is null)
        {
            return Adapt(left, one, left: true);
        }

        if (left is Branch a && right is Branch b)
        {
            return MergeBranches(a, b, both, one);
        }

        if (left is Leaf leaf)
        {
            return MergeLeaf(leaf, right, both, one, leafIsLeft: true);
        }

        return MergeLeaf((Leaf)right, left, both, one, leafIsLeft: false);
    }

    private static Node MergeBranches(Branch a, Branch b, Func<int, T, T, T> both, Func<int, T, bool, T>? one)
    {
        if (a.Bit == b.Bit && a.Prefix == b.Prefix)
        {
            var zero = Merge(a.Zero, b.Zero, both, one)!;
            var high = Merge(a.One, b.One, both, one)!;
            return ReferenceEquals(zero, b.Zero) && ReferenceEquals(high, b.One) ? b : a.With(zero, high);
        }

        if (Above(a, b))
        {
            return (b.Prefix & a.Bit) == 0
                ? a.With(Merge(a.Zero, b, both, one)!, Adapt(a.One, one, left: true)!)
                : a.With(Adapt(a.Zero, one, left: true)!, Merge(a.One, b, both, one)!);
        }

        if (Above(b, a))
        {
            return (a.Prefix & b.Bit) == 0
                ? b.With(Merge(a, b.Zero, both, one)!, Adapt(b.One, one, left: false)!)
                : b.With(Adapt(b.Zero, one, left: false)!, Merge(a, b.One, both, one)!);
        }

        return Link(a.Prefix, Adapt(a, one, left: true)!, b.Prefix, Adapt(b, one, left: false)!);
    }

    private static bool Above(Branch upper, Branch lower) =>
        unchecked((uint)upper.Bit > (uint)lower.Bit) && Mask(lower.Prefix, upper.Bit) == upper.Prefix;

    private static Node? MergeLeaf(Leaf leaf, Node other, Func<int, T, T, T> both, Func<int, T, bool, T>? one, bool leafIsLeft)
    {
        switch (other)
        {
            case Leaf second when second.Key == leaf.Key:
                if (ReferenceEquals(leaf.Value, second.Value))
                {
                    return leafIsLeft ? leaf : second;
                }

                var value = leafIsLeft ? both(leaf.Key, leaf.Value, second.Value) : both(leaf.Key, second.Value, leaf.Value);
                return ReferenceEquals(value, leaf.Value) ? leaf : ReferenceEquals(value, second.Value) ? second : new Leaf(leaf.Key, value);
            case Leaf second:
                return Link(leaf.Key, Adapt(leaf, one, leafIsLeft)!, second.Key, Adapt(second, one, !leafIsLeft)!);
            default:
                var branch = (Branch)other;
                if (Mask(leaf.Key, branch.Bit) != branch.Prefix)
                {
                    return Link(leaf.Key, Adapt(leaf, one, leafIsLeft)!, branch.Prefix, Adapt(branch, one, !leafIsLeft)!);
                }

                return (leaf.Key & branch.Bit) == 0
                    ? branch.With(MergeLeaf(leaf, branch.Zero, both, one, leafIsLeft)!, Adapt(branch.One, one, !leafIsLeft)!)
                    : branch.With(Adapt(branch.Zero, one, !leafIsLeft)!, MergeLeaf(leaf, branch.One, both, one, leafIsLeft)!);
        }
    }

    private static void VisitChanged(Node? before, Node? after, Action<int, T?, T> visit)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }

        if (after is Leaf leaf)
        {
            var old = new IntMap<T>(before).Find(leaf.Key);
            if (!ReferenceEquals(old, leaf.Value))
            {
                visit(leaf.Key, old, leaf.Value);
            }

            return;
        }

        if (after is not Branch branch)
        {
            return;
        }

        if (before is Branch upper && Above(upper, branch))
        {
            VisitChanged((branch.Prefix & upper.Bit) == 0 ? upper.Zero : upper.One, branch, visit);
            return;
        }

        var (zero, one) = before switch
        {
            Branch same when same.Bit == branch.Bit && same.Prefix == branch.Prefix => (same.Zero, same.One),
            Branch lower when Above(branch, lower) => (lower.Prefix & branch.Bit) == 0 ? (lower, null) : (null, lower),
            Leaf single => (single, single),
            _ => ((Node?)null, (Node?)null),
        };
        VisitChanged(zero, branch.Zero, visit);
        VisitChanged(one, branch.One, visit);
    }

    private static Branch Link(int leftKey, Node left, int rightKey, Node right)
    {
        var bit = HighestBit(leftKey ^ rightKey);
        var prefix = Mask(leftKey, bit);
        return (leftKey & bit) == 0 ? new Branch(prefix, bit, left, right) : new Branch(prefix, bit, right, left);
    }

    private static int Mask(int key, int bit) => key & ~((bit << 1) - 1);

    private static int HighestBit(int value)
    {
        value |= value >> 1;
        value |= value >> 2;
        value |= value >> 4;
        value |= value >> 8;
        value |= value >> 16;
        return value - (value >> 1);
    }

    internal abstract class Node;

    private sealed class Leaf(int key, T value) : Node
    {
        public int Key { get; } = key;

        public T Value { get; } = value;
    }

    private sealed class Branch(int prefix, int bit, Node zero, Node one) : Node
    {
        public int Prefix { get; } = prefix;

        public int Bit { get; } = bit;

        public Node Zero { get; } = zero;

        public Node One { get; } = one;

        public Branch With(Node zero, Node one) =>
            ReferenceEquals(zero, Zero) && ReferenceEquals(one, One) ? this : new Branch(Prefix, Bit, zero, one);
    }

    /// <summary>Visits the entries by ascending key.</summary>
    internal struct Enumerator
    {
        private Node? _next;
        private Leaf? _current;

        // What is still to come. Few maps are deeper than this; the rest of a way lies in memory of its own.
        private int _depth;
        private Node? _first;
        private Node? _second;
        private Node? _third;
        private Node? _fourth;
        private Stack<Node>? _deeper;

        public Enumerator(Node? root) => _next = root;

        public readonly (int Key, T Value) Current => (_current!.Key, _current.Value);

        public bool MoveNext()
        {
            var node = _next;
            while (node is Branch branch)
            {
                Push(branch.One);
                node = branch.Zero;
            }

            if (node is Leaf leaf)
            {
                _current = leaf;
                _next = _depth == 0 ? null : Pop();
                return true;
            }

            return false;
        }

        private void Push(Node node)
        {
            switch (_depth++)
            {
                case 0:
                    _first = node;
                    break;
                case 1:
                    _second = node;
                    break;
                case 2:
                    _third = node;
                    break;
                case 3:
                    _fourth = node;
                    break;
                default:
                    (_deeper ??= new Stack<Node>()).Push(node);
                    break;
            }
        }

        private Node? Pop() => --_depth switch
        {
            0 => _first,
            1 => _second,
            2 => _third,
            3 => _fourth,
            _ => _deeper!.Pop(),
        };
    }
}
