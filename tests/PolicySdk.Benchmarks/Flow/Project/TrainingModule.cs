using System.Globalization;

namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>
/// One data set of a training repository: records, loaders, preparation, a trainer, evaluation, services and a stream. Which measures it
/// has, which steps it takes and what it trains with differ from module to module.
/// </summary>
internal sealed partial class TrainingModule
{
    private static readonly string[] AllMeasures =
    [
        "PitchMean", "PitchRange", "Energy", "SpeechRate", "PauseRatio", "Jitter", "Shimmer", "Brightness", "Rolloff", "ZeroCrossings", "Breathiness", "Onsets",
    ];

    private readonly Variation _variation;
    private readonly string _name;
    private readonly string[] _measures;
    private readonly GrantedUse _grant;
    private readonly string _context;
    private readonly bool _isPlanted;
    private readonly Trainer _trainer;

    public TrainingModule(string name, int number)
    {
        _variation = new Variation(1000 + number);
        _name = name;
        _measures = _variation.Some(AllMeasures, 4, 9);
        _grant = PolicyFiles.Grants[number % PolicyFiles.Grants.Count];

        // One module in five trains for what its license forbids, each kind of trainer in turn.
        _isPlanted = number % 5 == 2;
        _context = _isPlanted ? _grant.ForbiddenContext : _grant.Context;
        _trainer = (Trainer)(number % 3);
    }

    private enum Trainer
    {
        MlNet,
        Torch,
        Own,
    }

    /// <summary>What the modules share.</summary>
    public static string Shared => """
        using System.Globalization;
        using System.Text;

        namespace Studio.Shared;

        /// <summary>What work on a signal needs everywhere.</summary>
        public static class Signal
        {
            public static float[] Normalize(ReadOnlySpan<float> samples)
            {
                var result = new float[samples.Length];
                var peak = Peak(samples);
                for (var i = 0; i < samples.Length; i++)
                {
                    result[i] = peak > 0 ? samples[i] / peak : 0;
                }

                return result;
            }

            public static float Peak(ReadOnlySpan<float> samples)
            {
                var peak = 0f;
                foreach (var sample in samples)
                {
                    peak = MathF.Max(peak, MathF.Abs(sample));
                }

                return peak;
            }

            public static float Mean(IReadOnlyCollection<float> values) => values.Count == 0 ? 0 : values.Sum() / values.Count;

            public static float Deviation(IReadOnlyCollection<float> values)
            {
                var mean = Mean(values);
                return values.Count == 0 ? 0 : MathF.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Count);
            }

            public static IEnumerable<float[]> Windows(float[] samples, int length, int step)
            {
                for (var start = 0; start + length <= samples.Length; start += step)
                {
                    yield return samples.AsSpan(start, length).ToArray();
                }
            }
        }

        /// <summary>One line of a comma-separated file.</summary>
        public static class CsvRow
        {
            public static string[] Split(string line, char separator = ',')
            {
                var fields = new List<string>();
                var field = new StringBuilder();
                var quoted = false;
                for (var i = 0; i < line.Length; i++)
                {
                    var c = line[i];
                    if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                    {
                        field.Append(c);
                        i++;
                    }
                    else if (c == '"')
                    {
                        quoted = !quoted;
                    }
                    else if (c == separator && !quoted)
                    {
                        fields.Add(field.ToString());
                        field.Clear();
                    }
                    else
                    {
                        field.Append(c);
                    }
                }

                fields.Add(field.ToString());
                return [.. fields];
            }

            public static float Number(string field) => float.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        public interface IJobLog
        {
            void Info(string message);

            void Warn(string message, Exception? exception = null);
        }

        public sealed class ConsoleJobLog(string prefix) : IJobLog
        {
            private int _count;

            public void Info(string message) => Write("info", message);

            public void Warn(string message, Exception? exception = null) => Write("warn", exception is null ? message : $"{message}: {exception.Message}");

            private void Write(string level, string message)
            {
                _count++;
                Console.WriteLine($"{prefix} {_count:0000} {level} {message}");
            }
        }
        """;

    /// <summary>The files of the module.</summary>
    public IEnumerable<ProjectFile> Files()
    {
        yield return File("Records", Records());
        yield return File("Loader", Loader());
        yield return File("Preparation", Preparation());
        yield return _trainer switch
        {
            Trainer.MlNet => File("Training", MlNetTraining(), _isPlanted),
            Trainer.Torch => File("Training", TorchTraining(), _isPlanted),
            _ => File("Training", OwnTraining(), _isPlanted),
        };
        yield return File("Evaluation", Evaluation());
        yield return File("Services", Services());
        yield return File("Streaming", Streaming());
    }

    private ProjectFile File(string kind, string text, bool isPlanted = false) =>
        new($"{_name}/{_name}{kind}.cs", text.Replace("Noun", _name, StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal), isPlanted);

    private string Use => $"[TrainingUse(Capabilities.{_grant.Capability}, Context = Contexts.{_context})]";

    private string Each(Func<string, int, string> line, string separator = "\n") => string.Join(separator, _measures.Select(line));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
