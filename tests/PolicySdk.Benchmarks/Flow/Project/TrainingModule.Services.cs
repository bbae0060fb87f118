namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>What stands around a trainer: evaluation, services behind interfaces and their composition, streams.</summary>
internal sealed partial class TrainingModule
{
    private string Evaluation() => Text($$"""
        using System.Globalization;
        using System.Text;

        namespace Studio.Noun;

        /// <summary>The figures of one evaluation.</summary>
        public sealed class NounReport
        {
            public required string Name { get; init; }

            public double Accuracy { get; init; }

            public double Loss { get; init; }

            public IReadOnlyList<IReadOnlyList<double>> Confusion { get; init; } = [];

            public void WriteTo(TextWriter writer)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {Accuracy:0.000}, loss {Loss:0.000}"));
                foreach (var row in Confusion)
                {
                    writer.WriteLine(string.Join(' ', row.Select(count => count.ToString("0", CultureInfo.InvariantCulture).PadLeft({{_variation.Number(4, 9)}}))));
                }
            }

            public override string ToString()
            {
                var text = new StringBuilder();
                using var writer = new StringWriter(text);
                WriteTo(writer);
                return text.ToString();
            }
        }

        public static class NounEvaluation
        {
            public static NounReport Evaluate(string name, IReadOnlyList<NounFeatures> features, Func<NounFeatures, string> classify)
            {
                var labels = features.Select(each => each.Label).Distinct().Order(StringComparer.Ordinal).ToList();
                var counts = labels.Select(_ => new double[labels.Count]).ToArray();
                var right = 0;
                foreach (var each in features)
                {
                    var said = labels.IndexOf(classify(each));
                    var is_ = labels.IndexOf(each.Label);
                    if (said >= 0)
                    {
                        counts[is_][said]++;
                    }

                    right += said == is_ ? 1 : 0;
                }

                return new NounReport
                {
                    Name = name,
                    Accuracy = features.Count == 0 ? 0 : right / (double)features.Count,
                    Confusion = counts,
                };
            }

            public static IReadOnlyDictionary<string, (double Precision, double Recall)> PerLabel(NounReport report, IReadOnlyList<string> labels)
            {
                var result = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
                for (var i = 0; i < Math.Min(labels.Count, report.Confusion.Count); i++)
                {
                    var hits = report.Confusion[i][i];
                    var said = report.Confusion.Sum(row => row[i]);
                    var all = report.Confusion[i].Sum();
                    result[labels[i]] = (said > 0 ? hits / said : 0, all > 0 ? hits / all : 0);
                }

                return result;
            }

            public static double {{_variation.Pick("F1", "Harmonic")}}(double precision, double recall) => precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        }
        """);

    private string Services() => Text($$"""
        using Studio.Shared;

        namespace Studio.Noun;

        public interface INounSource
        {
            IReadOnlyList<NounLine> Read(int limit);
        }

        public interface INounFilter
        {
            bool Keeps(NounLine line);
        }

        public interface INounStore
        {
            void Put(string key, IReadOnlyList<NounFeatures> features);

            bool TryGet(string key, out IReadOnlyList<NounFeatures> features);
        }

        public sealed class NounFileSource(NounLines lines) : INounSource
        {
            public IReadOnlyList<NounLine> Read(int limit) => [.. lines.Load().Take(limit)];
        }

        public sealed class NounFixedSource(IEnumerable<NounLine> lines) : INounSource
        {
            private readonly List<NounLine> _lines = [.. lines];

            public IReadOnlyList<NounLine> Read(int limit) => _lines.Count <= limit ? _lines : _lines.GetRange(0, limit);
        }

        public sealed class NounLengthFilter(int least, int most) : INounFilter
        {
            public bool Keeps(NounLine line) => line.Text.Length >= least && line.Text.Length <= most;
        }

        public sealed class NounPerformerFilter(IEnumerable<string> performers) : INounFilter
        {
            private readonly HashSet<string> _performers = performers.ToHashSet(StringComparer.Ordinal);

            public bool Keeps(NounLine line) => !_performers.Contains(line.PerformerId);
        }

        public sealed class NounAllFilters(params IReadOnlyList<INounFilter> filters) : INounFilter
        {
            public bool Keeps(NounLine line)
            {
                foreach (var filter in filters)
                {
                    if (!filter.Keeps(line))
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        public sealed class NounMemoryStore : INounStore
        {
            private readonly Dictionary<string, IReadOnlyList<NounFeatures>> _known = new(StringComparer.Ordinal);
            private readonly Lock _gate = new();

            public void Put(string key, IReadOnlyList<NounFeatures> features)
            {
                lock (_gate)
                {
                    _known[key] = features;
                }
            }

            public bool TryGet(string key, out IReadOnlyList<NounFeatures> features)
            {
                lock (_gate)
                {
                    if (_known.TryGetValue(key, out var known))
                    {
                        features = known;
                        return true;
                    }
                }

                features = [];
                return false;
            }
        }

        public sealed class NounFeatureService(INounSource source, INounFilter filter, INounStore store, IJobLog log)
        {
            public event Action<string, int>? Prepared;

            public IReadOnlyList<NounFeatures> Get(string key, int limit)
            {
                if (store.TryGet(key, out var known))
                {
                    return known;
                }

                try
                {
                    var lines = source.Read(limit).Where(filter.Keeps).ToList();
                    var features = NounPreparation.Prepare(lines, NounPreparation.MeasureSpeakers(lines));
                    store.Put(key, features);
                    Prepared?.Invoke(key, features.Count);
                    return features;
                }
                catch (IOException exception) when (limit > {{_variation.Number(0, 5)}})
                {
                    log.Warn($"cannot read {key}", exception);
                    return [];
                }
            }
        }

        public static class NounComposition
        {
            public static NounFeatureService Compose(string root, IJobLog log)
            {
                INounFilter filter = new NounAllFilters(new NounLengthFilter({{_variation.Number(1, 9)}}, {{_variation.Number(99, 400)}}), new NounPerformerFilter(["performer:0000"]));
                var service = new NounFeatureService(new NounFileSource(new NounLines(root, log)), filter, new NounMemoryStore(), log);
                service.Prepared += (key, count) => log.Info($"{key}: {count}");
                return service;
            }
        }
        """);

    private string Streaming() => Text($$"""
        using System.Runtime.CompilerServices;
        using System.Threading.Channels;
        using PolicySdk;
        using Studio.Shared;

        namespace Studio.Noun;

        /// <summary>Lines as they are read, in batches, a few at a time.</summary>
        public sealed class NounStream(NounLines lines, IJobLog log)
        {
            private const int BatchSize = {{_variation.Pick("8", "16", "24")}};

            public async IAsyncEnumerable<IReadOnlyList<NounLine>> BatchesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
            {
                var batch = new List<NounLine>(BatchSize);
                await foreach (var line in lines.LoadAsync(cancellation))
                {
                    batch.Add(line);
                    if (batch.Count == BatchSize)
                    {
                        yield return batch;
                        batch = new List<NounLine>(BatchSize);
                    }
                }

                if (batch.Count > 0)
                {
                    yield return batch;
                }
            }

            public async Task<int> CountAsync(Func<NounLine, bool> predicate, CancellationToken cancellation)
            {
                var count = 0;
                await foreach (var batch in BatchesAsync(cancellation))
                {
                    count += batch.Count(predicate);
                }

                return count;
            }

            public async Task<List<NounFeatures>> PrepareAsync(IReadOnlyDictionary<string, NounSpeaker> speakers, CancellationToken cancellation)
            {
                var channel = Channel.CreateBounded<NounLine>({{_variation.Number(8, 128)}});
                var reading = Task.Run(
                    async () =>
                    {
                        try
                        {
                            await foreach (var line in lines.LoadAsync(cancellation))
                            {
                                await channel.Writer.WriteAsync(line, cancellation);
                            }
                        }
                        finally
                        {
                            channel.Writer.Complete();
                        }
                    },
                    cancellation);
                var result = new List<NounFeatures>();
                await foreach (var line in channel.Reader.ReadAllAsync(cancellation))
                {
                    if (speakers.TryGetValue(line.PerformerId, out var speaker))
                    {
                        result.Add(NounPreparation.ToFeatures(line, speaker));
                    }
                    else
                    {
                        log.Warn($"{line.TakeId} is by nobody known");
                    }
                }

                await reading;
                return result;
            }

            {{Use.Replace(_context, _grant.Context, StringComparison.Ordinal)}}
            public async Task<Dictionary<string, int>> LabelsAsync(CancellationToken cancellation)
            {
                var labels = new Dictionary<string, int>(StringComparer.Ordinal);
                await foreach (var batch in BatchesAsync(cancellation).ConfigureAwait(false))
                {
                    foreach (var group in batch.GroupBy(line => line.Label))
                    {
                        labels[group.Key] = labels.GetValueOrDefault(group.Key) + group.Count();
                    }
                }

                return labels;
            }
        }
        """);
}
