namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>What counts and measures.</summary>
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
}
