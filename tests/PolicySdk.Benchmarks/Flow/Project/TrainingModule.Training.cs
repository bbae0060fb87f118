namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>Trainers: on ML.NET, on TorchSharp, and written by the team itself.</summary>
internal sealed partial class TrainingModule
{
    private string MlNetTraining() => Text($$"""
        using Microsoft.ML;
        using Microsoft.ML.Data;
        using PolicySdk;
        using Studio.Shared;

        namespace Studio.Noun;

        public sealed class NounPrediction
        {
            public string PredictedLabel { get; set; } = "";

            public float[] Score { get; set; } = [];
        }

        /// <summary>The columns that ML.NET sees.</summary>
        public sealed class NounRow
        {
            public string TakeId { get; set; } = "";

            public string Text { get; set; } = "";

            [VectorType(NounMeasures.Length + 2)]
            public float[] Vector { get; set; } = [];

            public string Label { get; set; } = "";

            public static NounRow Of(NounFeatures features) => new() { TakeId = features.TakeId, Text = features.Text, Vector = features.Vector, Label = features.Label };
        }

        {{Use}}
        public sealed class NounTraining(MLContext ml, IJobLog log)
        {
            private const double TestFraction = 0.{{_variation.Number(1, 4)}};

            public (ITransformer Model, IDataView Test, DataViewSchema Schema) Train(IReadOnlyCollection<NounFeatures> features)
            {
                log.Info($"training on {features.Count} lines");
                var all = ml.Data.LoadFromEnumerable(features.Select(NounRow.Of));
                var split = ml.Data.TrainTestSplit(all, TestFraction, samplingKeyColumnName: nameof(NounRow.TakeId));
                var model = Fit(split.TrainSet);
                return (model, split.TestSet, all.Schema);
            }

            public double CrossValidate(IReadOnlyCollection<NounFeatures> features, int folds)
            {
                var view = ml.Data.LoadFromEnumerable(features.Select(NounRow.Of));
                var results = ml.MulticlassClassification.CrossValidate(view, Pipeline(), folds);
                return results.Average(fold => fold.Metrics.MicroAccuracy);
            }

            private ITransformer Fit(IDataView rows)
            {
                var pipeline = Pipeline();
                return pipeline.Fit(rows);
            }

            private IEstimator<ITransformer> Pipeline()
            {
                var labels = ml.Transforms.Conversion.MapValueToKey("Label", nameof(NounRow.Label));
                return labels
                    .Append(ml.Transforms.Text.FeaturizeText("Words", nameof(NounRow.Text)))
                    .Append(ml.Transforms.Concatenate("Features", "Words", nameof(NounRow.Vector)))
                    {{_variation.Pick("", ".Append(ml.Transforms.NormalizeMinMax(\"Features\"))", ".Append(ml.Transforms.NormalizeMeanVariance(\"Features\"))")}}
                    .AppendCacheCheckpoint(ml)
                    .Append(ml.MulticlassClassification.Trainers.{{_variation.Pick("SdcaMaximumEntropy()", "LbfgsMaximumEntropy()", "NaiveBayes()")}})
                    .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
            }
        }

        /// <summary>A folder with one model.</summary>
        public sealed class NounStore(string folder)
        {
            private string ModelPath => Path.Combine(folder, "noun.zip");

            public void Save(MLContext ml, ITransformer model, DataViewSchema schema)
            {
                Directory.CreateDirectory(folder);
                ml.Model.Save(model, schema, ModelPath);
            }

            public NounClassifier Open(MLContext ml) => new(ml, ml.Model.Load(ModelPath, out _));
        }

        public sealed class NounClassifier(MLContext ml, ITransformer model)
        {
            private readonly PredictionEngine<NounRow, NounPrediction> _engine = ml.Model.CreatePredictionEngine<NounRow, NounPrediction>(model);

            public NounPrediction Classify(NounFeatures features) => _engine.Predict(NounRow.Of(features));
        }

        public static class NounJob
        {
            {{Use}}
            public static NounReport Run(string root, string output, IJobLog log)
            {
                var ml = new MLContext({{_variation.Number(1, 999)}});
                var lines = new NounLines(root, log).Load().ToList();
                var speakers = NounPreparation.MeasureSpeakers(lines);
                var features = NounPreparation.Prepare(lines, speakers);
                var (model, test, schema) = new NounTraining(ml, log).Train(features);
                var metrics = ml.MulticlassClassification.Evaluate(model.Transform(test));
                new NounStore(output).Save(ml, model, schema);
                return new NounReport { Name = "noun", Accuracy = metrics.MicroAccuracy, Loss = metrics.LogLoss, Confusion = metrics.ConfusionMatrix.Counts };
            }
        }
        """);

    private string TorchTraining() => Text($$"""
        using PolicySdk;
        using Studio.Shared;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;

        namespace Studio.Noun;

        /// <summary>Features as tensors.</summary>
        public sealed class NounTensors : torch.utils.data.Dataset
        {
            private readonly List<(Tensor Vector, Tensor Label)> _items = [];

            public NounTensors(IEnumerable<NounFeatures> features, IReadOnlyList<string> labels)
            {
                foreach (var each in features)
                {
                    var index = Math.Max(0, labels.ToList().IndexOf(each.Label));
                    _items.Add((torch.tensor(each.Vector), torch.tensor((long)index)));
                }
            }

            public override long Count => _items.Count;

            public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["x"] = _items[(int)index].Vector, ["y"] = _items[(int)index].Label };
        }

        public sealed class NounNetwork : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> _first;
            private readonly Module<Tensor, Tensor> _second;
            private readonly Module<Tensor, Tensor> _last;
            private readonly Module<Tensor, Tensor> _dropout;

            public NounNetwork(string name, int inputs, int hidden, int classes)
                : base(name)
            {
                _first = Linear(inputs, hidden);
                _second = Linear(hidden, hidden);
                _last = Linear(hidden, classes);
                _dropout = Dropout(0.{{_variation.Number(1, 5)}});
                RegisterComponents();
            }

            public override Tensor forward(Tensor input)
            {
                using var scope = NewDisposeScope();
                var hidden = functional.{{_variation.Pick("relu", "gelu", "silu")}}(_first.forward(input));
                hidden = _dropout.forward(hidden);
                hidden = functional.relu(_second.forward(hidden)){{_variation.Pick(" + hidden", "", ".add(hidden)")}};
                return _last.forward(hidden).MoveToOuterDisposeScope();
            }
        }

        {{Use}}
        public sealed class NounTraining(NounNetwork network, IJobLog log)
        {
            private const int BatchSize = {{_variation.Pick("16", "32", "64")}};

            public double Best { get; private set; } = double.PositiveInfinity;

            public void Train(NounTensors train, NounTensors test, int epochs)
            {
                var optimizer = optim.{{_variation.Pick("Adam", "AdamW")}}(network.parameters(), 1e-3);
                using var training = torch.utils.data.DataLoader(train, BatchSize, shuffle: true);
                using var testing = torch.utils.data.DataLoader(test, BatchSize, shuffle: false);
                for (var epoch = 0; epoch < epochs; epoch++)
                {
                    var loss = Epoch(training, optimizer);
                    var held = Epoch(testing, null);
                    if (held < Best)
                    {
                        Best = held;
                    }

                    log.Info($"epoch {epoch}: {loss:0.000} {held:0.000}");
                }
            }

            private float Epoch(DataLoader loader, optim.Optimizer? optimizer)
            {
                var sum = 0f;
                var count = 0;
                network.train(optimizer is not null);
                foreach (var batch in loader)
                {
                    using var scope = NewDisposeScope();
                    var predicted = network.forward(batch["x"]);
                    var loss = functional.cross_entropy(predicted, batch["y"]);
                    if (optimizer is not null)
                    {
                        optimizer.zero_grad();
                        loss.backward();
                        optimizer.step();
                    }

                    sum += loss.item<float>();
                    count++;
                }

                return count == 0 ? 0 : sum / count;
            }
        }

        public static class NounJob
        {
            {{Use}}
            public static NounReport Run(string root, string output, IJobLog log)
            {
                var lines = new NounLines(root, log).Load().ToList();
                var speakers = NounPreparation.MeasureSpeakers(lines);
                var features = NounPreparation.Prepare(lines, speakers);
                var labels = features.Select(each => each.Label).Distinct().Order(StringComparer.Ordinal).ToList();
                var (train, test) = NounPreparation.Split(features, 0.25, {{_variation.Number(1, 99)}});
                using var network = new NounNetwork("noun", NounMeasures.Length + 2, {{_variation.Pick("64", "128", "96")}}, labels.Count);
                var training = new NounTraining(network, log);
                training.Train(new NounTensors(train, labels), new NounTensors(test, labels), {{_variation.Number(3, 30)}});
                Directory.CreateDirectory(output);
                network.save(Path.Combine(output, "noun.dat"));
                return new NounReport { Name = "noun", Loss = training.Best };
            }
        }
        """);

    private string OwnTraining() => Text($$"""
        using PolicySdk;
        using Studio.Shared;

        namespace Studio.Noun;

        /// <summary>One centre for each label.</summary>
        public sealed class NounCentroids
        {
            private readonly Dictionary<string, (float[] Sum, int Count)> _centres = new(StringComparer.Ordinal);

            public IReadOnlyCollection<string> Labels => _centres.Keys;

            public void Learn([DataUse(Operations.Train)] NounFeatures features)
            {
                if (!_centres.TryGetValue(features.Label, out var centre))
                {
                    centre = (new float[features.Vector.Length], 0);
                }

                for (var i = 0; i < features.Vector.Length; i++)
                {
                    centre.Sum[i] += features.Vector[i];
                }

                _centres[features.Label] = (centre.Sum, centre.Count + 1);
            }

            public string Classify(float[] vector)
            {
                var best = "";
                var least = float.PositiveInfinity;
                foreach (var (label, (sum, count)) in _centres)
                {
                    var distance = Distance(vector, sum, count);
                    if (distance < least)
                    {
                        (best, least) = (label, distance);
                    }
                }

                return best;
            }

            private static float Distance(ReadOnlySpan<float> vector, ReadOnlySpan<float> sum, int count)
            {
                var distance = 0f;
                for (var i = 0; i < Math.Min(vector.Length, sum.Length); i++)
                {
                    var difference = vector[i] - sum[i] / Math.Max(1, count);
                    distance += {{_variation.Pick("difference * difference", "MathF.Abs(difference)")}};
                }

                return distance;
            }
        }

        /// <summary>Weights that follow the error down.</summary>
        public sealed class NounPerceptron(int inputs, float rate)
        {
            private readonly float[] _weights = new float[inputs];
            private float _bias;

            [DataUse(Operations.Train)]
            public float Step(float[] vector, bool isPositive)
            {
                var error = (isPositive ? 1f : 0f) - Score(vector);
                for (var i = 0; i < Math.Min(vector.Length, _weights.Length); i++)
                {
                    _weights[i] += rate * error * vector[i];
                }

                _bias += rate * error;
                return error;
            }

            public float Score(float[] vector)
            {
                var sum = _bias;
                for (var i = 0; i < Math.Min(vector.Length, _weights.Length); i++)
                {
                    sum += _weights[i] * vector[i];
                }

                return 1f / (1f + MathF.Exp(-sum));
            }
        }

        {{Use}}
        public sealed class NounTraining(IJobLog log)
        {
            public NounCentroids Centroids { get; } = new();

            public NounPerceptron Train(IReadOnlyList<NounFeatures> features, string positive, int epochs)
            {
                var perceptron = new NounPerceptron(NounMeasures.Length + 2, 0.0{{_variation.Number(1, 9)}}f);
                foreach (var each in features)
                {
                    Centroids.Learn(each);
                }

                for (var epoch = 0; epoch < epochs; epoch++)
                {
                    var error = features.Sum(each => MathF.Abs(perceptron.Step(each.Vector, each.Label == positive)));
                    log.Info($"epoch {epoch}: {error}");
                    if (error < 0.5f)
                    {
                        break;
                    }
                }

                return perceptron;
            }
        }

        public static class NounJob
        {
            {{Use}}
            public static NounReport Run(string root, string output, IJobLog log)
            {
                var lines = new NounLines(root, log).Load().ToList();
                var features = NounPreparation.Prepare(lines, NounPreparation.MeasureSpeakers(lines));
                var (train, test) = NounPreparation.Split(features, 0.2, {{_variation.Number(1, 99)}});
                var training = new NounTraining(log);
                var positive = train.Count == 0 ? "" : train[0].Label;
                var perceptron = training.Train(train, positive, {{_variation.Number(3, 30)}});
                var right = test.Count(each => perceptron.Score(each.Vector) > 0.5f == (each.Label == positive));
                log.Info($"{right} of {test.Count} right, to {output}");
                return NounEvaluation.Evaluate("noun", test, each => training.Centroids.Classify(each.Vector));
            }
        }
        """);
}
