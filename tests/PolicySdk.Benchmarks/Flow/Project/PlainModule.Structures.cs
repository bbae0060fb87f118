namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>Structures of data.</summary>
internal sealed partial class PlainModule
{
    private string Cache() => Text($$"""
        using System.Collections;
        using System.Diagnostics.CodeAnalysis;

        namespace Studio.Tools.Noun;

        public sealed class NounCache<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null) : IEnumerable<KeyValuePair<TKey, TValue>>
            where TKey : notnull
        {
            private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = new(comparer);
            private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

            public int Count => _nodes.Count;

            public int Hits { get; private set; }

            public int Misses { get; private set; }

            public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
            {
                if (TryGet(key, out var known))
                {
                    return known;
                }

                var value = create(key);
                Set(key, value);
                return value;
            }

            public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
            {
                if (!_nodes.TryGetValue(key, out var node))
                {
                    Misses++;
                    value = default;
                    return false;
                }

                Hits++;
                _order.Remove(node);
                _order.AddFirst(node);
                value = node.Value.Value;
                return true;
            }

            public void Set(TKey key, TValue value)
            {
                if (_nodes.Remove(key, out var old))
                {
                    _order.Remove(old);
                }
                else if (_nodes.Count >= capacity && _order.Last is { } last)
                {
                    _nodes.Remove(last.Value.Key);
                    _order.RemoveLast();
                }

                _nodes.Add(key, _order.AddFirst((key, value)));
            }

            public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
            {
                foreach (var (key, value) in _order)
                {
                    yield return new KeyValuePair<TKey, TValue>(key, value);
                }
            }

            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }

        public sealed class NounRing<T>(int capacity)
        {
            private readonly T[] _items = new T[capacity];
            private int _start;

            public int Count { get; private set; }

            public T this[int index] => index < Count ? _items[(_start + index) % capacity] : throw new ArgumentOutOfRangeException(nameof(index));

            public void Add(T item)
            {
                _items[(_start + Count) % capacity] = item;
                if (Count < capacity)
                {
                    Count++;
                }
                else
                {
                    _start = (_start + 1) % capacity;
                }
            }

            public T[] ToArray()
            {
                var result = new T[Count];
                for (var i = 0; i < Count; i++)
                {
                    result[i] = this[i];
                }

                return result;
            }
        }

        public sealed class NounHeap<T>(IComparer<T> comparer)
        {
            private readonly List<T> _items = [];

            public int Count => _items.Count;

            public void Push(T item)
            {
                _items.Add(item);
                for (var i = _items.Count - 1; i > 0;)
                {
                    var parent = (i - 1) / {{_variation.Pick("2", "2", "2")}};
                    if (comparer.Compare(_items[parent], _items[i]) <= 0)
                    {
                        break;
                    }

                    (_items[parent], _items[i]) = (_items[i], _items[parent]);
                    i = parent;
                }
            }

            public bool TryPop([MaybeNullWhen(false)] out T item)
            {
                if (_items.Count == 0)
                {
                    item = default;
                    return false;
                }

                item = _items[0];
                _items[0] = _items[^1];
                _items.RemoveAt(_items.Count - 1);
                for (var i = 0; ;)
                {
                    var child = 2 * i + 1;
                    if (child >= _items.Count)
                    {
                        break;
                    }

                    if (child + 1 < _items.Count && comparer.Compare(_items[child + 1], _items[child]) < 0)
                    {
                        child++;
                    }

                    if (comparer.Compare(_items[i], _items[child]) <= 0)
                    {
                        break;
                    }

                    (_items[i], _items[child]) = (_items[child], _items[i]);
                    i = child;
                }

                return true;
            }
        }
        """);

    private string Graph() => Text($$"""
        namespace Studio.Tools.Noun;

        public sealed class NounGraph<T>
            where T : notnull
        {
            private readonly Dictionary<T, List<(T To, double Weight)>> _edges = [];

            public IEnumerable<T> Nodes => _edges.Keys;

            public NounGraph<T> Add(T from, T to, double weight = 1)
            {
                Edges(from).Add((to, weight));
                Edges(to);
                return this;
            }

            public IEnumerable<T> BreadthFirst(T start)
            {
                var seen = new HashSet<T> { start };
                var waiting = new Queue<T>([start]);
                while (waiting.TryDequeue(out var node))
                {
                    yield return node;
                    foreach (var (next, _) in Edges(node))
                    {
                        if (seen.Add(next))
                        {
                            waiting.Enqueue(next);
                        }
                    }
                }
            }

            public IReadOnlyList<T>? Shortest(T from, T to)
            {
                var distances = new Dictionary<T, double> { [from] = 0 };
                var before = new Dictionary<T, T>();
                var waiting = new PriorityQueue<T, double>();
                waiting.Enqueue(from, 0);
                while (waiting.TryDequeue(out var node, out var distance))
                {
                    if (EqualityComparer<T>.Default.Equals(node, to))
                    {
                        return PathTo(to, from, before);
                    }

                    if (distance > distances[node])
                    {
                        continue;
                    }

                    foreach (var (next, weight) in Edges(node))
                    {
                        var total = distance + weight;
                        if (!distances.TryGetValue(next, out var known) || total < known)
                        {
                            distances[next] = total;
                            before[next] = node;
                            waiting.Enqueue(next, total);
                        }
                    }
                }

                return null;
            }

            public IReadOnlyList<T> TopologicalOrder()
            {
                var result = new List<T>();
                var state = new Dictionary<T, bool>();
                foreach (var node in _edges.Keys.ToList())
                {
                    Visit(node, state, result);
                }

                result.Reverse();
                return result;
            }

            public IReadOnlyList<IReadOnlyList<T>> Components()
            {
                var components = new List<IReadOnlyList<T>>();
                var seen = new HashSet<T>();
                foreach (var node in _edges.Keys.ToList().Where(node => !seen.Contains(node)))
                {
                    var component = BreadthFirst(node).Where(seen.Add).ToList();
                    if (component.Count > {{_variation.Number(0, 1)}})
                    {
                        components.Add(component);
                    }
                }

                return components;
            }

            private void Visit(T node, Dictionary<T, bool> state, List<T> result)
            {
                if (state.TryGetValue(node, out var isDone))
                {
                    if (!isDone)
                    {
                        throw new InvalidOperationException($"There is a cycle through {node}.");
                    }

                    return;
                }

                state[node] = false;
                foreach (var (next, _) in Edges(node))
                {
                    Visit(next, state, result);
                }

                state[node] = true;
                result.Add(node);
            }

            private static List<T> PathTo(T to, T from, Dictionary<T, T> before)
            {
                var path = new List<T> { to };
                while (!EqualityComparer<T>.Default.Equals(path[^1], from))
                {
                    path.Add(before[path[^1]]);
                }

                path.Reverse();
                return path;
            }

            private List<(T To, double Weight)> Edges(T node)
            {
                if (!_edges.TryGetValue(node, out var edges))
                {
                    _edges.Add(node, edges = []);
                }

                return edges;
            }
        }
        """);
}
