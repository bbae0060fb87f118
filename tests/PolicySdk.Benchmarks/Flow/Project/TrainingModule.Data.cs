namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>Records, loaders and what prepares what they load. <c>Noun</c> stands for the module's name.</summary>
internal sealed partial class TrainingModule
{
    private string Records() => Text($$"""
        using PolicySdk;
        using Studio.Shared;

        namespace Studio.Noun;

        /// <summary>How a line sounded, measured on the recording.</summary>
        public sealed record NounMeasures({{Each((measure, _) => $"float {measure}", ", ")}})
        {
            public const int Length = {{_measures.Length}};

            public static NounMeasures Zero { get; } = new({{Each((_, _) => "0f", ", ")}});

            public float[] ToVector() => [{{Each((measure, _) => measure, ", ")}}];

            public NounMeasures Plus(NounMeasures other) => new({{Each((measure, _) => $"{measure} + other.{measure}", ", ")}});

            public float this[int index] => index switch
            {
        {{Each((measure, index) => $"        {index} => {measure},")}}
                _ => throw new ArgumentOutOfRangeException(nameof(index)),
            };
        }

        /// <summary>One recorded line.</summary>
        public sealed class NounLine
        {
            public required string PerformerId { get; init; }

            public required string TakeId { get; init; }

            [DataCategory(DataCategories.Transcript)]
            public required string Text { get; init; }

            [DataCategory(DataCategories.VoiceRecording)]
            public required NounMeasures Measures { get; init; }

            [DataCategory(DataCategories.VoiceRecording)]
            public float[] Samples { get; init; } = [];

            [DataCategory(DataCategories.EmotionLabel)]
            public required string Label { get; init; }

            public bool IsSpoken => Text.Length > {{_variation.Number(0, 3)}} && Samples.Length > 0;
        }

        /// <summary>What a model is trained on.</summary>
        public sealed class NounFeatures
        {
            public string TakeId { get; set; } = "";

            public string Text { get; set; } = "";

            public float[] Vector { get; set; } = [];

            public float Length { get; set; }

            public string Label { get; set; } = "";
        }

        /// <summary>How one performer usually sounds.</summary>
        public sealed record NounSpeaker(string Id, float[] Mean, float[] Deviation)
        {
            public static NounSpeaker Of(string id, IReadOnlyCollection<NounLine> lines)
            {
                var vectors = lines.Select(line => line.Measures.ToVector()).ToList();
                var mean = new float[NounMeasures.Length];
                var deviation = new float[NounMeasures.Length];
                for (var i = 0; i < NounMeasures.Length; i++)
                {
                    var column = vectors.Select(vector => vector[i]).ToList();
                    mean[i] = Signal.Mean(column);
                    deviation[i] = Signal.Deviation(column);
                }

                return new NounSpeaker(id, mean, deviation);
            }

            public float[] Standardize(NounMeasures measures)
            {
                var vector = measures.ToVector();
                for (var i = 0; i < vector.Length; i++)
                {
                    vector[i] = Deviation[i] > {{_variation.Pick("0", "1e-6f", "float.Epsilon")}} ? (vector[i] - Mean[i]) / Deviation[i] : 0;
                }

                return vector;
            }
        }
        """);

    private string Loader() => Text($$"""
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using PolicySdk;
        using Studio.Shared;

        namespace Studio.Noun;

        /// <summary>The recorded lines, in file order.</summary>
        [ConsentScope("{{_grant.License}}", Data = [DataCategories.VoiceRecording, DataCategories.Transcript, DataCategories.EmotionLabel])]
        public sealed class NounLines(string root, IJobLog log) : IDatasetLoader<NounLine>, IAsyncDatasetLoader<NounLine>
        {
            private const int Columns = {{_measures.Length + 4}};
            private readonly Dictionary<string, int> _perPerformer = new(StringComparer.Ordinal);

            public IReadOnlyDictionary<string, int> PerPerformer => _perPerformer;

            private string Home => Path.Combine(root, "data", "{{_grant.License}}", "noun-{{_variation.Number(1, 9)}}");

            public IEnumerable<NounLine> Load()
            {
                var number = 1;
                foreach (var row in File.ReadLines(Path.Combine(Home, "lines.csv")).Skip(1))
                {
                    number++;
                    var fields = CsvRow.Split(row{{_variation.Pick("", ", ';'", ", '\\t'")}});
                    if (fields.Length != Columns)
                    {
                        {{_variation.Pick("throw new FormatException($\"{Home}({number}): expected {Columns} columns, found {fields.Length}.\");", "log.Warn($\"line {number} has {fields.Length} columns\");\n                    continue;")}}
                    }

                    Count(fields[0]);
                    yield return ToLine(fields, ReadSamples(fields[1]));
                }
            }

            public async IAsyncEnumerable<NounLine> LoadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
            {
                using var reader = new StreamReader(Path.Combine(Home, "lines.csv"));
                await reader.ReadLineAsync(cancellationToken);
                while (await reader.ReadLineAsync(cancellationToken) is { } row)
                {
                    var fields = CsvRow.Split(row);
                    if (fields.Length == Columns)
                    {
                        var bytes = await File.ReadAllBytesAsync(SamplesPath(fields[1]), cancellationToken);
                        yield return ToLine(fields, Decode(bytes));
                    }
                }
            }

            private static NounLine ToLine(string[] fields, float[] samples) => new()
            {
                PerformerId = fields[0],
                TakeId = fields[1],
                Text = fields[2],
                Measures = new NounMeasures({{Each((_, index) => $"CsvRow.Number(fields[{index + 3}])", ", ")}}),
                Samples = samples,
                Label = fields[{{_measures.Length + 3}}],
            };

            private string SamplesPath(string take) => Path.Combine(Home, "takes", take + "{{_variation.Pick(".wav", ".raw", ".pcm")}}");

            private float[] ReadSamples(string take)
            {
                var path = SamplesPath(take);
                if (!File.Exists(path))
                {
                    log.Warn($"no samples of {take}");
                    return [];
                }

                return Decode(File.ReadAllBytes(path));
            }

            private static float[] Decode(byte[] bytes)
            {
                var header = {{_variation.Pick("44", "0", "12")}};
                if (bytes.Length <= header)
                {
                    return [];
                }

                var pcm = MemoryMarshal.Cast<byte, short>(bytes.AsSpan(header));
                var samples = new float[pcm.Length];
                for (var i = 0; i < pcm.Length; i++)
                {
                    samples[i] = pcm[i] / 32768f;
                }

                return samples;
            }

            private void Count(string performer)
            {
                {{_variation.Pick(
                    "_perPerformer[performer] = _perPerformer.GetValueOrDefault(performer) + 1;",
                    "if (!_perPerformer.TryAdd(performer, 1))\n            {\n                _perPerformer[performer]++;\n            }",
                    "CollectionsMarshal.GetValueRefOrAddDefault(_perPerformer, performer, out _)++;")}}
            }
        }
        """);

    private string Preparation()
    {
        var steps = _variation.Some(Steps, 5, 9);
        return Text($$"""
            using System.Buffers;
            using Studio.Shared;

            namespace Studio.Noun;

            /// <summary>From lines to features.</summary>
            public static class NounPreparation
            {
                public static Dictionary<string, NounSpeaker> MeasureSpeakers(IEnumerable<NounLine> lines) =>
                    lines.GroupBy(line => line.PerformerId).ToDictionary(speaker => speaker.Key, speaker => NounSpeaker.Of(speaker.Key, [.. speaker]));

                public static List<NounFeatures> Prepare(IEnumerable<NounLine> lines, IReadOnlyDictionary<string, NounSpeaker> speakers)
                {
                    var result = new List<NounFeatures>();
                    foreach (var line in lines.Where(line => line.IsSpoken))
                    {
                        if (!speakers.TryGetValue(line.PerformerId, out var speaker))
                        {
                            continue;
                        }

                        result.Add(ToFeatures(line, speaker));
                    }

                    return {{_variation.Pick("result", "[.. result.OrderBy(each => each.TakeId, StringComparer.Ordinal)]", "result.DistinctBy(each => (each.TakeId, each.Text)).ToList()")}};
                }

                public static NounFeatures ToFeatures(NounLine line, NounSpeaker speaker)
                {
                    var samples = Process(line.Samples);
                    var measures = speaker.Standardize(line.Measures);
                    var vector = new float[measures.Length + 2];
                    measures.CopyTo(vector, 0);
                    vector[^2] = samples.Length;
                    vector[^1] = Signal.Peak(samples);
                    return new NounFeatures { TakeId = line.TakeId, Text = line.Text.Trim(), Vector = vector, Length = samples.Length, Label = line.Label };
                }

                public static float[] Process(float[] samples)
                {
            {{string.Join("\n", steps.Select(step => $"        samples = {step.Name}(samples);"))}}
                    return Signal.Normalize(samples);
                }

                public static (List<NounFeatures> Train, List<NounFeatures> Test) Split(IReadOnlyList<NounFeatures> all, double fraction, int seed)
                {
                    var random = new Random(seed);
                    var takes = all.Select(each => each.TakeId).Distinct().OrderBy(_ => random.Next()).ToList();
                    var test = takes.Take((int)(takes.Count * fraction)).ToHashSet();
                    return ([.. all.Where(each => !test.Contains(each.TakeId))], [.. all.Where(each => test.Contains(each.TakeId))]);
                }

            {{string.Join("\n\n", steps.Select(step => step.Text))}}
            }
            """);
    }

    // What is done to samples, one method each; a module takes some of them.
    private static readonly (string Name, string Text)[] Steps =
    [
        ("RemoveOffset", """
                private static float[] RemoveOffset(float[] samples)
                {
                    var mean = Signal.Mean(samples);
                    return [.. samples.Select(sample => sample - mean)];
                }
            """),
        ("Emphasize", """
                private static float[] Emphasize(float[] samples)
                {
                    var result = new float[samples.Length];
                    var last = 0f;
                    for (var i = 0; i < samples.Length; i++)
                    {
                        result[i] = samples[i] - 0.97f * last;
                        last = samples[i];
                    }

                    return result;
                }
            """),
        ("TrimSilence", """
                private static float[] TrimSilence(float[] samples)
                {
                    const float Quiet = 0.01f;
                    var start = 0;
                    while (start < samples.Length && MathF.Abs(samples[start]) < Quiet)
                    {
                        start++;
                    }

                    var end = samples.Length;
                    while (end > start && MathF.Abs(samples[end - 1]) < Quiet)
                    {
                        end--;
                    }

                    return samples[start..end];
                }
            """),
        ("Halve", """
                private static float[] Halve(float[] samples)
                {
                    Span<float> result = samples.Length / 2 <= 256 ? stackalloc float[samples.Length / 2] : new float[samples.Length / 2];
                    for (var i = 0; i < result.Length; i++)
                    {
                        result[i] = (samples[2 * i] + samples[2 * i + 1]) / 2;
                    }

                    return result.ToArray();
                }
            """),
        ("Smooth", """
                private static float[] Smooth(float[] samples)
                {
                    var rented = ArrayPool<float>.Shared.Rent(samples.Length);
                    try
                    {
                        for (var i = 0; i < samples.Length; i++)
                        {
                            var left = i > 0 ? samples[i - 1] : samples[i];
                            var right = i + 1 < samples.Length ? samples[i + 1] : samples[i];
                            rented[i] = (left + samples[i] + right) / 3;
                        }

                        return rented.AsSpan(0, samples.Length).ToArray();
                    }
                    finally
                    {
                        ArrayPool<float>.Shared.Return(rented);
                    }
                }
            """),
        ("Energies", """
                private static float[] Energies(float[] samples)
                {
                    var energies = new List<float>();
                    foreach (var window in Signal.Windows(samples, 400, 160))
                    {
                        energies.Add(MathF.Sqrt(window.Sum(sample => sample * sample) / window.Length));
                    }

                    return energies.Count == 0 ? samples : [.. energies];
                }
            """),
        ("Clip", """
                private static float[] Clip(float[] samples) => Array.ConvertAll(samples, sample => Math.Clamp(sample, -1f, 1f));
            """),
        ("Window", """
                private static float[] Window(float[] samples)
                {
                    var result = (float[])samples.Clone();
                    for (var i = 0; i < result.Length; i++)
                    {
                        result[i] *= 0.5f - 0.5f * MathF.Cos(2 * MathF.PI * i / Math.Max(1, result.Length - 1));
                    }

                    return result;
                }
            """),
        ("Spectrum", """
                private static float[] Spectrum(float[] samples)
                {
                    var length = Math.Min(samples.Length, 64);
                    var result = new float[length];
                    for (var k = 0; k < length; k++)
                    {
                        var (real, imaginary) = (0f, 0f);
                        for (var n = 0; n < length; n++)
                        {
                            var (sine, cosine) = MathF.SinCos(2 * MathF.PI * k * n / length);
                            real += samples[n] * cosine;
                            imaginary -= samples[n] * sine;
                        }

                        result[k] = MathF.Sqrt(real * real + imaginary * imaginary);
                    }

                    return result;
                }
            """),
        ("Differences", """
                private static float[] Differences(float[] samples) => [.. samples.Zip(samples.Skip(1), (first, second) => second - first)];
            """),
        ("Median", """
                private static float[] Median(float[] samples)
                {
                    var result = new float[samples.Length];
                    Span<float> around = stackalloc float[5];
                    for (var i = 0; i < samples.Length; i++)
                    {
                        var count = 0;
                        for (var k = Math.Max(0, i - 2); k <= Math.Min(samples.Length - 1, i + 2); k++)
                        {
                            around[count++] = samples[k];
                        }

                        var some = around[..count];
                        some.Sort();
                        result[i] = some[count / 2];
                    }

                    return result;
                }
            """),
    ];
}
