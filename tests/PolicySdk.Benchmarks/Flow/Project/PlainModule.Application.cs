namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>What applications are made of. <c>Noun</c> stands for the module's name.</summary>
internal sealed partial class PlainModule
{
    private static readonly string[] Settings =
    [
        "Port", "Retries", "Timeout", "Width", "Height", "Depth", "Threads", "Limit", "Offset", "Margin", "Batch", "Interval", "Budget", "Quota", "Level",
    ];

    private static readonly string[] States = ["Idle", "Starting", "Running", "Paused", "Draining", "Stopping", "Stopped", "Failed", "Retrying", "Waiting"];

    private string Options()
    {
        var settings = _variation.Some(Settings, 4, 10);
        return Text($$"""
            using System.Globalization;

            namespace Studio.Tools.Noun;

            public sealed record NounOptions
            {
            {{string.Join("\n", settings.Select(setting => $"    public int {setting} {{ get; init; }} = {_variation.Number(1, 500)};"))}}

                public string Name { get; init; } = "noun";

                public bool IsVerbose { get; init; }

                public static NounOptions Parse(IEnumerable<KeyValuePair<string, string>> values)
                {
                    var options = new NounOptions();
                    foreach (var (key, value) in values)
                    {
                        options = key.ToUpperInvariant() switch
                        {
            {{string.Join("\n", settings.Select(setting => $"                \"{setting.ToUpperInvariant()}\" => options with {{ {setting} = Number(key, value) }},"))}}
                            "NAME" => options with { Name = value.Trim() },
                            "VERBOSE" => options with { IsVerbose = value is "1" or "true" or "yes" },
                            _ => throw new FormatException($"There is no option '{key}'."),
                        };
                    }

                    return options;
                }

                public IReadOnlyList<string> Validate()
                {
                    var problems = new List<string>();
            {{string.Join("\n", settings.Select(setting => $"        if ({setting} < {_variation.Number(0, 3)} || {setting} > {_variation.Number(600, 90000)})\n        {{\n            problems.Add($\"{setting} is out of range: {{{setting}}}\");\n        }}\n"))}}
                    if (string.IsNullOrWhiteSpace(Name))
                    {
                        problems.Add("the name is empty");
                    }

                    return problems;
                }

                private static int Number(string key, string value) =>
                    int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : throw new FormatException($"'{value}' is no number for '{key}'.");
            }
            """);
    }

    private string Log() => Text($$"""
        using System.Globalization;
        using System.Text;

        namespace Studio.Tools.Noun;

        public enum NounLevel
        {
            Trace,
            Info,
            Warning,
            Error,
        }

        public readonly record struct NounEvent(DateTimeOffset At, NounLevel Level, string Message, IReadOnlyDictionary<string, object?> Properties, Exception? Exception = null);

        public interface INounSink
        {
            void Write(in NounEvent entry);
        }

        public sealed class NounTextSink(TextWriter writer, NounLevel least) : INounSink
        {
            private readonly Lock _gate = new();

            public void Write(in NounEvent entry)
            {
                if (entry.Level < least)
                {
                    return;
                }

                var text = Format(entry);
                lock (_gate)
                {
                    writer.WriteLine(text);
                }
            }

            private static string Format(in NounEvent entry)
            {
                var text = new StringBuilder({{_variation.Pick("64", "128", "256")}});
                text.Append(entry.At.ToString("{{_variation.Pick("O", "s", "u")}}", CultureInfo.InvariantCulture)).Append(' ').Append(entry.Level).Append(' ');
                var start = 0;
                for (var open = entry.Message.IndexOf('{'); open >= 0; open = entry.Message.IndexOf('{', start))
                {
                    var close = entry.Message.IndexOf('}', open);
                    if (close < 0)
                    {
                        break;
                    }

                    text.Append(entry.Message, start, open - start);
                    var name = entry.Message.Substring(open + 1, close - open - 1);
                    text.Append(entry.Properties.TryGetValue(name, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : "?");
                    start = close + 1;
                }

                text.Append(entry.Message, start, entry.Message.Length - start);
                if (entry.Exception is { } exception)
                {
                    text.AppendLine().Append(exception);
                }

                return text.ToString();
            }
        }

        public sealed class NounCountingSink : INounSink
        {
            private readonly int[] _counts = new int[4];

            public int this[NounLevel level] => _counts[(int)level];

            public void Write(in NounEvent entry) => Interlocked.Increment(ref _counts[(int)entry.Level]);
        }

        public sealed class NounLog(TimeProvider clock, params INounSink[] sinks)
        {
            private readonly Stack<(string Key, object? Value)> _scopes = new();

            public IDisposable Push(string key, object? value)
            {
                _scopes.Push((key, value));
                return new Scope(_scopes);
            }

            public void Info(string message, params ReadOnlySpan<(string Key, object? Value)> properties) => Write(NounLevel.Info, message, null, properties);

            public void Error(Exception exception, string message, params ReadOnlySpan<(string Key, object? Value)> properties) =>
                Write(NounLevel.Error, message, exception, properties);

            private void Write(NounLevel level, string message, Exception? exception, ReadOnlySpan<(string Key, object? Value)> properties)
            {
                var all = new Dictionary<string, object?>(StringComparer.Ordinal);
                foreach (var (key, value) in _scopes)
                {
                    all.TryAdd(key, value);
                }

                foreach (var (key, value) in properties)
                {
                    all[key] = value;
                }

                var entry = new NounEvent(clock.GetUtcNow(), level, message, all, exception);
                foreach (var sink in sinks)
                {
                    sink.Write(entry);
                }
            }

            private sealed class Scope(Stack<(string, object?)> scopes) : IDisposable
            {
                public void Dispose() => scopes.TryPop(out _);
            }
        }
        """);

    private string Command()
    {
        var settings = _variation.Some(Settings, 3, 6);
        return Text($$"""
            namespace Studio.Tools.Noun;

            public sealed class NounUsageException(string message) : Exception(message);

            public sealed class NounArguments
            {
                private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);
                private readonly List<string> _operands = [];

                public string[] Operands => [.. _operands];

                public static NounArguments Parse(IReadOnlyList<string> arguments)
                {
                    var result = new NounArguments();
                    var onlyOperands = false;
                    for (var i = 0; i < arguments.Count; i++)
                    {
                        var argument = arguments[i];
                        if (onlyOperands || !argument.StartsWith('-') || argument == "-")
                        {
                            result._operands.Add(argument);
                        }
                        else if (argument == "--")
                        {
                            onlyOperands = true;
                        }
                        else if (argument.IndexOf('=') is > 0 and var equals)
                        {
                            result.Add(argument[..equals], argument[(equals + 1)..]);
                        }
                        else if (i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-'))
                        {
                            result.Add(argument, arguments[++i]);
                        }
                        else
                        {
                            result.Add(argument, "true");
                        }
                    }

                    return result;
                }

                public string? Find(string name) => _options.TryGetValue(name, out var values) ? values[^1] : null;

                public IReadOnlyList<string> All(string name) => _options.TryGetValue(name, out var values) ? values : [];

                private void Add(string name, string value)
                {
                    var key = name.TrimStart('-');
                    if (!_options.TryGetValue(key, out var values))
                    {
                        _options.Add(key, values = []);
                    }

                    values.Add(value);
                }
            }

            public sealed class NounCommand(TextWriter output, TextWriter error)
            {
                public int Run(params string[] arguments)
                {
                    try
                    {
                        var parsed = NounArguments.Parse(arguments);
                        return parsed.Operands switch
                        {
                            ["help"] or [] => Help(),
            {{string.Join("\n", settings.Select(setting => $"                [\"{setting.ToLowerInvariant()}\", .. var rest] => {setting}(parsed, rest),"))}}
                            [var other, ..] => throw new NounUsageException($"There is no command '{other}'."),
                        };
                    }
                    catch (NounUsageException problem)
                    {
                        error.WriteLine(problem.Message);
                        return 64;
                    }
                }

                private int Help()
                {
            {{string.Join("\n", settings.Select(setting => $"        output.WriteLine(\"  {setting.ToLowerInvariant()}  sets the {setting.ToLowerInvariant()}\");"))}}
                    return 0;
                }

            {{string.Join("\n\n", settings.Select(setting => $$"""
                private int {{setting}}(NounArguments arguments, string[] rest)
                {
                    if (rest is not [var text] || !int.TryParse(text, out var value))
                    {
                        throw new NounUsageException("{{setting.ToLowerInvariant()}} takes one number");
                    }

                    var scale = arguments.Find("scale") is { } given && double.TryParse(given, out var parsed) ? parsed : {{_variation.Number(1, 8)}};
                    output.WriteLine($"{{setting.ToLowerInvariant()}} = {value * scale}");
                    return value < 0 ? {{_variation.Number(1, 3)}} : 0;
                }
            """))}}
            }
            """);
    }

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
