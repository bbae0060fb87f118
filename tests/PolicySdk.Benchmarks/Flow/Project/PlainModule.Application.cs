namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>How a program is told what to do, and how it tells what it did.</summary>
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
}
