using System.Diagnostics;
using FaceEmotion.Frames;
using FaceEmotion.Sessions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FaceEmotion.Training;

/// <summary>How the device learns.</summary>
internal sealed class FineTuningOptions
{
    public int BatchSize { get; set; } = 16;

    public int Epochs { get; set; } = 3;

    public float LearningRate { get; set; } = 1e-4f;

    public string Artifacts { get; set; } = "artifacts";

    public TimeSpan Budget { get; set; } = TimeSpan.FromMinutes(2);
}

/// <summary>Fine-tunes the device's network within a budget of time.</summary>
internal sealed class FineTuner(IOptions<FineTuningOptions> options, ILogger<FineTuner> logger)
{
    private readonly FineTuningOptions _options = options.Value;

    public DeviceModel Open() => DeviceModel.Open(new DeviceArtifacts(_options.Artifacts), _options.LearningRate);

    /// <summary>Trains on nine tenths and tests on the rest.</summary>
    public float Run(DeviceModel model, IEnumerable<Frame> frames, CancellationToken cancellation)
    {
        var all = frames.ToArray();
        new Random(5).Shuffle(all);
        var (train, test) = (all[..(all.Length * 9 / 10)], all[(all.Length * 9 / 10)..]);
        var augmented = train.SelectMany(frame => new[] { frame, frame.Mirrored() }).ToArray();
        var watch = Stopwatch.StartNew();
        var loss = 0f;
        for (var epoch = 0; epoch < _options.Epochs && watch.Elapsed < _options.Budget; epoch++)
        {
            loss = Pass(augmented, model.Learn, cancellation);
            logger.LogInformation("Epoch {Epoch}: loss {Loss:0.000}", epoch, loss);
        }

        var held = Pass(test, model.Test, cancellation);
        logger.LogInformation("Held out: loss {Loss:0.000}", held);
        return held;
    }

    /// <summary>Measures a model on frames that it is not to learn from.</summary>
    public float Measure(DeviceModel model, IEnumerable<Frame> frames, CancellationToken cancellation) =>
        Pass(frames.ToArray(), model.Test, cancellation);

    private float Pass(Frame[] frames, Func<FrameBatch, float> step, CancellationToken cancellation)
    {
        using var batch = new FrameBatch(_options.BatchSize);
        var (sum, steps) = (0f, 0);
        for (var start = 0; start + batch.Size <= frames.Length; start += batch.Size)
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Fill(frames.AsSpan(start, batch.Size));
            sum += step(batch);
            steps++;
        }

        return steps == 0 ? 0 : sum / steps;
    }
}
