namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>Numbers, text and structures of data.</summary>
internal sealed partial class PlainModule
{
    private string Matrix() => Text($$"""
        using System.Numerics;

        namespace Studio.Tools.Noun;

        public sealed class NounMatrix<T>
            where T : struct, {{_variation.Pick("IFloatingPointIeee754<T>", "INumber<T>, IRootFunctions<T>")}}
        {
            private readonly T[] _cells;

            public NounMatrix(int rows, int columns)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
                (Rows, Columns) = (rows, columns);
                _cells = new T[rows * columns];
            }

            public int Rows { get; }

            public int Columns { get; }

            public T this[int row, int column]
            {
                get => _cells[row * Columns + column];
                set => _cells[row * Columns + column] = value;
            }

            public static NounMatrix<T> operator +(NounMatrix<T> left, NounMatrix<T> right) => left.Combine(right, static (a, b) => a + b);

            public static NounMatrix<T> operator -(NounMatrix<T> left, NounMatrix<T> right) => left.Combine(right, static (a, b) => a - b);

            public static NounMatrix<T> operator *(NounMatrix<T> left, NounMatrix<T> right)
            {
                if (left.Columns != right.Rows)
                {
                    throw new ArgumentException("The shapes do not fit.");
                }

                var result = new NounMatrix<T>(left.Rows, right.Columns);
                for (var i = 0; i < left.Rows; i++)
                {
                    for (var k = 0; k < left.Columns; k++)
                    {
                        var factor = left[i, k];
                        for (var j = 0; j < right.Columns; j++)
                        {
                            result[i, j] += factor * right[k, j];
                        }
                    }
                }

                return result;
            }

            public static NounMatrix<T> Identity(int size)
            {
                var result = new NounMatrix<T>(size, size);
                for (var i = 0; i < size; i++)
                {
                    result[i, i] = T.One;
                }

                return result;
            }

            public NounMatrix<T> Transpose()
            {
                var result = new NounMatrix<T>(Columns, Rows);
                for (var i = 0; i < Rows; i++)
                {
                    for (var j = 0; j < Columns; j++)
                    {
                        result[j, i] = this[i, j];
                    }
                }

                return result;
            }

            public T Norm()
            {
                var sum = T.Zero;
                foreach (var cell in _cells)
                {
                    sum += cell * cell;
                }

                return T.Sqrt(sum);
            }

            public T[] Solve(T[] right)
            {
                var size = Rows;
                var work = new T[size, size + 1];
                for (var i = 0; i < size; i++)
                {
                    for (var j = 0; j < size; j++)
                    {
                        work[i, j] = this[i, j];
                    }

                    work[i, size] = right[i];
                }

                for (var pivot = 0; pivot < size; pivot++)
                {
                    var best = pivot;
                    for (var row = pivot + 1; row < size; row++)
                    {
                        if (T.Abs(work[row, pivot]) > T.Abs(work[best, pivot]))
                        {
                            best = row;
                        }
                    }

                    for (var column = 0; column <= size; column++)
                    {
                        (work[pivot, column], work[best, column]) = (work[best, column], work[pivot, column]);
                    }

                    for (var row = pivot + 1; row < size; row++)
                    {
                        var factor = work[row, pivot] / work[pivot, pivot];
                        for (var column = pivot; column <= size; column++)
                        {
                            work[row, column] -= factor * work[pivot, column];
                        }
                    }
                }

                var result = new T[size];
                for (var row = size - 1; row >= 0; row--)
                {
                    var sum = work[row, size];
                    for (var column = row + 1; column < size; column++)
                    {
                        sum -= work[row, column] * result[column];
                    }

                    result[row] = sum / work[row, row];
                }

                return result;
            }

            private NounMatrix<T> Combine(NounMatrix<T> other, Func<T, T, T> combine)
            {
                var result = new NounMatrix<T>(Rows, Columns);
                for (var i = 0; i < _cells.Length; i++)
                {
                    result._cells[i] = combine(_cells[i], other._cells[i]);
                }

                return result;
            }
        }
        """);

    private string Statistics() => Text($$"""
        namespace Studio.Tools.Noun;

        public readonly record struct NounSummary(int Count, double Mean, double Deviation, double Least, double Most)
        {
            public double Range => Most - Least;

            public static NounSummary Of(IEnumerable<double> values)
            {
                var (count, mean, squares) = (0, 0.0, 0.0);
                var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
                foreach (var value in values)
                {
                    count++;
                    var difference = value - mean;
                    mean += difference / count;
                    squares += difference * (value - mean);
                    least = Math.Min(least, value);
                    most = Math.Max(most, value);
                }

                return new NounSummary(count, mean, count > 1 ? Math.Sqrt(squares / (count - 1)) : 0, least, most);
            }
        }

        public static class NounStatistics
        {
            public static double Quantile(IReadOnlyList<double> values, double share)
            {
                if (values.Count == 0)
                {
                    return double.NaN;
                }

                var sorted = values.Order().ToArray();
                var position = share * (sorted.Length - 1);
                var below = (int)Math.Floor(position);
                var above = Math.Min(below + 1, sorted.Length - 1);
                return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
            }

            public static double Correlation(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
            {
                var count = Math.Min(left.Length, right.Length);
                double sumLeft = 0, sumRight = 0, products = 0, squaresLeft = 0, squaresRight = 0;
                for (var i = 0; i < count; i++)
                {
                    sumLeft += left[i];
                    sumRight += right[i];
                    products += left[i] * right[i];
                    squaresLeft += left[i] * left[i];
                    squaresRight += right[i] * right[i];
                }

                var top = count * products - sumLeft * sumRight;
                var bottom = Math.Sqrt(count * squaresLeft - sumLeft * sumLeft) * Math.Sqrt(count * squaresRight - sumRight * sumRight);
                return bottom == 0 ? 0 : top / bottom;
            }

            public static (double Slope, double Intercept) Line(IEnumerable<(double X, double Y)> points)
            {
                var all = points.ToList();
                var meanX = all.Average(point => point.X);
                var meanY = all.Average(point => point.Y);
                var slope = all.Sum(point => (point.X - meanX) * (point.Y - meanY)) / all.Sum(point => (point.X - meanX) * (point.X - meanX));
                return (slope, meanY - slope * meanX);
            }

            public static int[] Histogram(IEnumerable<double> values, double least, double most, int bins = {{_variation.Number(8, 64)}})
            {
                var counts = new int[bins];
                foreach (var value in values.Where(value => value >= least && value <= most))
                {
                    counts[Math.Min(bins - 1, (int)((value - least) / (most - least) * bins))]++;
                }

                return counts;
            }

            public static IEnumerable<double> MovingAverage(IEnumerable<double> values, int window)
            {
                var last = new Queue<double>(window);
                var sum = 0.0;
                foreach (var value in values)
                {
                    last.Enqueue(value);
                    sum += value;
                    if (last.Count > window)
                    {
                        sum -= last.Dequeue();
                    }

                    yield return sum / last.Count;
                }
            }

            public static double Integrate(Func<double, double> function, double from, double to, int steps = {{_variation.Number(10, 90) * 2}})
            {
                var width = (to - from) / steps;
                var sum = function(from) + function(to);
                for (var i = 1; i < steps; i++)
                {
                    sum += function(from + i * width) * (i % 2 == 0 ? 2 : 4);
                }

                return sum * width / 3;
            }

            public static double? Root(Func<double, double> function, double from, double to, double precision = 1e-{{_variation.Number(6, 12)}})
            {
                var (low, high) = (function(from), function(to));
                if (low * high > 0)
                {
                    return null;
                }

                while (to - from > precision)
                {
                    var middle = (from + to) / 2;
                    var value = function(middle);
                    if (value * low <= 0)
                    {
                        to = middle;
                    }
                    else
                    {
                        (from, low) = (middle, value);
                    }
                }

                return (from + to) / 2;
            }
        }
        """);

    private string Tokens() => Text($$"""
        using System.Text;
        using System.Text.RegularExpressions;

        namespace Studio.Tools.Noun;

        public static partial class NounText
        {
            private static readonly HashSet<string> StopWords = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "of", "and", "or", "{{_variation.Pick("to", "in", "at")}}" };

            public static IEnumerable<string> Words(string text)
            {
                var word = new StringBuilder();
                foreach (var c in text)
                {
                    if (char.IsLetterOrDigit(c) || c is '\'' or '-')
                    {
                        word.Append(char.ToLowerInvariant(c));
                    }
                    else if (word.Length > 0)
                    {
                        yield return word.ToString();
                        word.Clear();
                    }
                }

                if (word.Length > 0)
                {
                    yield return word.ToString();
                }
            }

            public static IReadOnlyList<(string Word, int Count)> Frequent(IEnumerable<string> texts, int most) =>
                [.. from text in texts
                    from word in Words(text)
                    where !StopWords.Contains(word) && word.Length > {{_variation.Number(1, 4)}}
                    group word by word into same
                    orderby same.Count() descending, same.Key
                    select (same.Key, same.Count())];

            public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
            {
                Span<int> row = right.Length < 128 ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
                for (var j = 0; j <= right.Length; j++)
                {
                    row[j] = j;
                }

                for (var i = 1; i <= left.Length; i++)
                {
                    var diagonal = row[0];
                    row[0] = i;
                    for (var j = 1; j <= right.Length; j++)
                    {
                        var above = row[j];
                        row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                        diagonal = above;
                    }
                }

                return row[^1];
            }

            public static string Wrap(string text, int width = {{_variation.Number(60, 120)}})
            {
                var result = new StringBuilder();
                var column = 0;
                foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (column > 0 && column + 1 + word.Length > width)
                    {
                        result.Append('\n');
                        column = 0;
                    }
                    else if (column > 0)
                    {
                        result.Append(' ');
                        column++;
                    }

                    result.Append(word);
                    column += word.Length;
                }

                return result.ToString();
            }

            public static string Slug(string title) => string.Join('-', Words(title).Where(word => !StopWords.Contains(word)).Take({{_variation.Number(4, 9)}}));

            public static string Expand(string template, IReadOnlyDictionary<string, string> values) =>
                Placeholder().Replace(template, match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

            public static bool IsPalindrome(string text)
            {
                var (left, right) = (0, text.Length - 1);
                while (left < right)
                {
                    if (!char.IsLetter(text[left]))
                    {
                        left++;
                    }
                    else if (!char.IsLetter(text[right]))
                    {
                        right--;
                    }
                    else if (char.ToUpperInvariant(text[left++]) != char.ToUpperInvariant(text[right--]))
                    {
                        return false;
                    }
                }

                return true;
            }

            private static Regex Placeholder() => new(@"\{\{(\w+)\}\}", RegexOptions.CultureInvariant);
        }
        """);

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

    private string Expressions() => Text($$"""
        using System.Globalization;

        namespace Studio.Tools.Noun;

        public abstract record NounExpression
        {
            public abstract double Evaluate(IReadOnlyDictionary<string, double> variables);

            public sealed record Number(double Value) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables) => Value;
            }

            public sealed record Variable(string Name) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables) =>
                    variables.TryGetValue(Name, out var value) ? value : throw new KeyNotFoundException(Name);
            }

            public sealed record Negation(NounExpression Inner) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables) => -Inner.Evaluate(variables);
            }

            public sealed record Binary(char Operator, NounExpression Left, NounExpression Right) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables)
                {
                    var left = Left.Evaluate(variables);
                    var right = Right.Evaluate(variables);
                    return Operator switch
                    {
                        '+' => left + right,
                        '-' => left - right,
                        '*' => left * right,
                        '/' => {{_variation.Pick("left / right", "right == 0 ? double.NaN : left / right")}},
                        '^' => Math.Pow(left, right),
                        _ => throw new InvalidOperationException($"There is no operator '{Operator}'."),
                    };
                }
            }

            public sealed record Call(string Name, IReadOnlyList<NounExpression> Arguments) : NounExpression
            {
                public override double Evaluate(IReadOnlyDictionary<string, double> variables)
                {
                    var values = Arguments.Select(argument => argument.Evaluate(variables)).ToArray();
                    return (Name, values) switch
                    {
                        ("min", [var a, var b]) => Math.Min(a, b),
                        ("max", [var a, var b]) => Math.Max(a, b),
                        ("sqrt", [var a]) => Math.Sqrt(a),
                        ("sum", _) => values.Sum(),
                        _ => throw new InvalidOperationException($"There is no function '{Name}' of {values.Length} arguments."),
                    };
                }
            }
        }

        public sealed class NounParser(string text)
        {
            private int _position;

            public static NounExpression Parse(string text)
            {
                var parser = new NounParser(text);
                var result = parser.Sum();
                parser.SkipSpace();
                return parser._position == text.Length ? result : throw new FormatException($"unexpected '{text[parser._position]}' at {parser._position}");
            }

            public NounExpression Simplify(NounExpression expression) => expression switch
            {
                NounExpression.Binary('+', NounExpression.Number(0), var right) => Simplify(right),
                NounExpression.Binary('*', NounExpression.Number(1), var right) => Simplify(right),
                NounExpression.Binary('*', NounExpression.Number(0), _) => new NounExpression.Number(0),
                NounExpression.Binary(var op, NounExpression.Number left, NounExpression.Number right) =>
                    new NounExpression.Number(new NounExpression.Binary(op, left, right).Evaluate(new Dictionary<string, double>())),
                NounExpression.Binary binary => binary with { Left = Simplify(binary.Left), Right = Simplify(binary.Right) },
                NounExpression.Negation { Inner: NounExpression.Number(var value) } => new NounExpression.Number(-value),
                _ => expression,
            };

            private NounExpression Sum()
            {
                var left = Product();
                while (Accept('+', '-') is { } op)
                {
                    left = new NounExpression.Binary(op, left, Product());
                }

                return left;
            }

            private NounExpression Product()
            {
                var left = Power();
                while (Accept('*', '/') is { } op)
                {
                    left = new NounExpression.Binary(op, left, Power());
                }

                return left;
            }

            private NounExpression Power()
            {
                var left = Atom();
                return Accept('^') is { } op ? new NounExpression.Binary(op, left, Power()) : left;
            }

            private NounExpression Atom()
            {
                if (Accept('-') is not null)
                {
                    return new NounExpression.Negation(Atom());
                }

                if (Accept('(') is not null)
                {
                    var inner = Sum();
                    Expect(')');
                    return inner;
                }

                SkipSpace();
                var start = _position;
                while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] == '.'))
                {
                    _position++;
                }

                var word = text[start.._position];
                if (word.Length == 0)
                {
                    throw new FormatException($"something is missing at {start}");
                }

                if (char.IsDigit(word[0]))
                {
                    return new NounExpression.Number(double.Parse(word, CultureInfo.InvariantCulture));
                }

                if (Accept('(') is null)
                {
                    return new NounExpression.Variable(word);
                }

                var arguments = new List<NounExpression> { Sum() };
                while (Accept(',') is not null)
                {
                    arguments.Add(Sum());
                }

                Expect(')');
                return new NounExpression.Call(word, arguments);
            }

            private char? Accept(params ReadOnlySpan<char> expected)
            {
                SkipSpace();
                if (_position < text.Length && expected.Contains(text[_position]))
                {
                    return text[_position++];
                }

                return null;
            }

            private void Expect(char expected)
            {
                if (Accept(expected) is null)
                {
                    throw new FormatException($"'{expected}' is missing at {_position}");
                }
            }

            private void SkipSpace()
            {
                while (_position < text.Length && char.IsWhiteSpace(text[_position]))
                {
                    _position++;
                }
            }
        }
        """);

    private string Orders() => Text($$"""
        namespace Studio.Tools.Noun;

        public enum NounKind
        {
            Camera,
            Light,
            Costume,
            Catering,
        }

        public sealed record NounItem(string Sku, NounKind Kind, decimal Price, int Quantity)
        {
            public decimal Total => Price * Quantity;
        }

        public sealed class NounOrder(string id, string customer, DateOnly day)
        {
            private readonly List<NounItem> _items = [];

            public string Id => id;

            public string Customer => customer;

            public DateOnly Day => day;

            public IReadOnlyList<NounItem> Items => _items;

            public decimal Total => _items.Sum(item => item.Total) * (1 - Discount);

            public decimal Discount => _items.Count switch
            {
                > {{_variation.Number(20, 40)}} => 0.15m,
                > {{_variation.Number(5, 15)}} => 0.05m,
                _ when _items.Any(item => item.Kind == NounKind.Catering) => 0.01m,
                _ => 0,
            };

            public void Add(NounItem item)
            {
                var index = _items.FindIndex(each => each.Sku == item.Sku);
                if (index < 0)
                {
                    _items.Add(item);
                }
                else
                {
                    _items[index] = _items[index] with { Quantity = _items[index].Quantity + item.Quantity };
                }
            }
        }

        public interface INounOrders
        {
            NounOrder? Find(string id);

            void Save(NounOrder order);

            IEnumerable<NounOrder> On(DateOnly day);
        }

        public sealed class NounOrders : INounOrders
        {
            private readonly SortedDictionary<string, NounOrder> _orders = new(StringComparer.Ordinal);

            public NounOrder? Find(string id) => _orders.GetValueOrDefault(id);

            public void Save(NounOrder order) => _orders[order.Id] = order;

            public IEnumerable<NounOrder> On(DateOnly day) => _orders.Values.Where(order => order.Day == day);
        }

        public sealed class NounBilling(INounOrders orders, TimeProvider clock)
        {
            public IReadOnlyDictionary<string, decimal> TotalsOf(DateOnly day) =>
                orders.On(day).GroupBy(order => order.Customer).ToDictionary(group => group.Key, group => group.Sum(order => order.Total));

            public IReadOnlyList<(NounKind Kind, decimal Total)> ByKind(IEnumerable<string> ids)
            {
                var query = from id in ids
                            let order = orders.Find(id)
                            where order is not null
                            from item in order.Items
                            group item by item.Kind into kind
                            orderby kind.Key
                            select (kind.Key, kind.Sum(item => item.Total));
                return [.. query];
            }

            public async Task<int> RemindAsync(Func<NounOrder, CancellationToken, Task<bool>> send, CancellationToken cancellation)
            {
                var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
                var sent = 0;
                foreach (var order in orders.On(today.AddDays(-{{_variation.Number(3, 60)}})).ToList())
                {
                    cancellation.ThrowIfCancellationRequested();
                    try
                    {
                        sent += await send(order, cancellation).ConfigureAwait(false) ? 1 : 0;
                    }
                    catch (TimeoutException) when (order.Total < {{_variation.Number(10, 900)}})
                    {
                        continue;
                    }
                }

                return sent;
            }
        }
        """);
}
