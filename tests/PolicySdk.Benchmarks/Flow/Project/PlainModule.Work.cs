namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>What there is to do, and in what order: queues, states, orders, and tables of it all.</summary>
internal sealed partial class PlainModule
{
    private string Queue() => Text($$"""
        using System.Collections.Concurrent;
        using System.Threading.Channels;

        namespace Studio.Tools.Noun;

        public sealed record NounWork(int Id, string Name, int Priority, Func<CancellationToken, Task<int>> Run)
        {
            public int Attempts { get; set; }
        }

        public sealed class NounQueue : IAsyncDisposable
        {
            private readonly Channel<NounWork> _channel = Channel.Create{{_variation.Pick("Unbounded<NounWork>()", "Bounded<NounWork>(64)", "Bounded<NounWork>(256)")}};
            private readonly ConcurrentDictionary<int, string> _failures = new();
            private readonly CancellationTokenSource _stop = new();
            private readonly Task[] _workers;
            private int _done;

            public NounQueue(int workers)
            {
                _workers = [.. Enumerable.Range(0, workers).Select(index => Task.Run(() => WorkAsync(index)))];
            }

            public event EventHandler<NounWork>? Finished;

            public int Done => Volatile.Read(ref _done);

            public IReadOnlyDictionary<int, string> Failures => _failures;

            public async ValueTask AddAsync(NounWork work, CancellationToken cancellation)
            {
                ArgumentNullException.ThrowIfNull(work);
                await _channel.Writer.WriteAsync(work, cancellation).ConfigureAwait(false);
            }

            public async ValueTask DisposeAsync()
            {
                _channel.Writer.TryComplete();
                try
                {
                    await Task.WhenAll(_workers).WaitAsync(TimeSpan.FromSeconds({{_variation.Number(1, 30)}})).ConfigureAwait(false);
                }
                catch (TimeoutException)
                {
                    await _stop.CancelAsync().ConfigureAwait(false);
                }
                finally
                {
                    _stop.Dispose();
                }
            }

            private async Task WorkAsync(int index)
            {
                await foreach (var work in _channel.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
                {
                    try
                    {
                        var code = await work.Run(_stop.Token).ConfigureAwait(false);
                        if (code != 0)
                        {
                            _failures[work.Id] = $"worker {index}: {work.Name} ended with {code}";
                        }

                        Interlocked.Increment(ref _done);
                        Finished?.Invoke(this, work);
                    }
                    catch (Exception exception) when (exception is not OperationCanceledException)
                    {
                        if (++work.Attempts < {{_variation.Number(2, 6)}})
                        {
                            await Task.Delay(Backoff(work.Attempts), _stop.Token).ConfigureAwait(false);
                            _channel.Writer.TryWrite(work);
                        }
                        else
                        {
                            _failures[work.Id] = exception.Message;
                        }
                    }
                }
            }

            private static TimeSpan Backoff(int attempts) => TimeSpan.FromMilliseconds({{_variation.Pick("Math.Pow(2, attempts) * 50", "attempts * 100", "Math.Min(1000, attempts * attempts * 20)")}});
        }
        """);

    private string Machine()
    {
        var states = _variation.Some(States, 5, 9);
        return Text($$"""
            namespace Studio.Tools.Noun;

            public enum NounState
            {
            {{string.Join("\n", states.Select(state => $"    {state},"))}}
            }

            public sealed class NounMachine(NounState initial)
            {
                private readonly Dictionary<NounState, int> _visits = [];
                private readonly List<(NounState From, NounState To, string Reason)> _history = [];

                public NounState State { get; private set; } = initial;

                public IReadOnlyList<(NounState From, NounState To, string Reason)> History => _history;

                public event Action<NounState, NounState>? Moved;

                public bool Handle(string input)
                {
                    var next = (State, input) switch
                    {
            {{string.Join("\n", states.Select((state, index) => $"            (NounState.{state}, \"next\") => NounState.{states[(index + 1) % states.Length]},\n            (NounState.{state}, \"skip\") when Visits(State) > {_variation.Number(0, 3)} => NounState.{states[(index + 2) % states.Length]},"))}}
                        (_, "reset") => initial,
                        _ => State,
                    };
                    return Move(next, input);
                }

                public int Visits(NounState state) => _visits.GetValueOrDefault(state);

                public TimeSpan Estimate() => State switch
                {
            {{string.Join("\n", states.Select(state => $"        NounState.{state} => TimeSpan.FromSeconds({_variation.Number(1, 90)} + Visits(NounState.{state})),"))}}
                    _ => throw new InvalidOperationException($"{State} is no state"),
                };

                private bool Move(NounState next, string reason)
                {
                    if (next == State)
                    {
                        return false;
                    }

                    _visits[next] = Visits(next) + 1;
                    _history.Add((State, next, reason));
                    if (_history.Count > {{_variation.Number(20, 200)}})
                    {
                        _history.RemoveAt(0);
                    }

                    var before = State;
                    State = next;
                    Moved?.Invoke(before, next);
                    return true;
                }
            }
            """);
    }

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

    private string Table() => Text($$"""
        using System.Globalization;
        using System.Text;

        namespace Studio.Tools.Noun;

        public enum NounAlign
        {
            Left,
            Right,
        }

        public sealed class NounColumn<T>(string title, Func<T, object?> value, NounAlign align = NounAlign.Left)
        {
            public string Title => title;

            public string Cell(T row)
            {
                var cell = value(row);
                return cell switch
                {
                    null => "-",
                    double number => number.ToString("{{_variation.Pick("0.00", "0.000", "N1")}}", CultureInfo.InvariantCulture),
                    IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                    _ => cell.ToString() ?? "",
                };
            }

            public string Pad(string text, int width) => align == NounAlign.Left ? text.PadRight(width) : text.PadLeft(width);
        }

        public sealed class NounTable<T>(params NounColumn<T>[] columns)
        {
            private readonly List<T> _rows = [];

            public NounTable<T> Add(T row)
            {
                _rows.Add(row);
                return this;
            }

            public string Render(int most = {{_variation.Number(40, 160)}})
            {
                var cells = _rows.Select(row => columns.Select(column => Shorten(column.Cell(row), most)).ToArray()).ToList();
                var widths = columns.Select((column, index) => cells.Select(row => row[index].Length).Append(column.Title.Length).Max()).ToArray();
                var text = new StringBuilder();
                AppendLine(text, columns.Select(column => column.Title).ToArray(), widths);
                text.AppendLine(string.Join("-+-", widths.Select(width => new string('-', width))));
                foreach (var row in cells)
                {
                    AppendLine(text, row, widths);
                }

                return text.ToString();
            }

            private void AppendLine(StringBuilder text, string[] row, int[] widths)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    text.Append(i == 0 ? "" : "{{_variation.Pick(" | ", "  ", " : ")}}").Append(columns[i].Pad(row[i], widths[i]));
                }

                while (text.Length > 0 && text[^1] == ' ')
                {
                    text.Length--;
                }

                text.AppendLine();
            }

            private static string Shorten(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "~");
        }
        """);
}
