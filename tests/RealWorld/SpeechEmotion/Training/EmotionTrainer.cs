using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SpeechEmotion.Audio;
using SpeechEmotion.Datasets;
using SpeechEmotion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SpeechEmotion.Training;

/// <summary>Trains the network on whatever it is given, tests it after every epoch, and keeps the best weights.</summary>
internal sealed class EmotionTrainer(
    LogMel features, IOptions<TrainingOptions> options, IOptions<CorpusOptions> corpus, ILogger<EmotionTrainer> logger)
{
    private readonly TrainingOptions _options = options.Value;

    public EmotionNet Train(string run, SpeakerSplit split, CancellationToken cancellation)
    {
        var model = new EmotionNet(features.Bands, Enum.GetValues<Emotion>().Length, _options.Dropout);
        using var trainSet = new ClipDataset(split.Train, features, corpus.Value.ClipLength);
        using var testSet = new ClipDataset(split.Test, features, corpus.Value.ClipLength);
        using var train = torch.utils.data.DataLoader(trainSet, _options.BatchSize, shuffle: true);
        using var test = torch.utils.data.DataLoader(testSet, _options.BatchSize, shuffle: false);
        using var optimizer = optim.AdamW(model.parameters(), _options.LearningRate, weight_decay: _options.WeightDecay);
        var schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, _options.Epochs);

        var best = double.MaxValue;
        var stale = 0;
        for (var epoch = 1; epoch <= _options.Epochs && stale < _options.Patience; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            var trained = Epoch(model, train, optimizer);
            var tested = Epoch(model, test, optimizer: null);
            schedule.step();
            logger.LogInformation("{Run}, epoch {Epoch}: {Trained}; held out: {Tested}", run, epoch, trained, tested);
            if (tested.Loss < best)
            {
                (best, stale) = (tested.Loss, 0);
                Checkpoint(model, run);
            }
            else
            {
                stale++;
            }
        }

        return model;
    }

    public EpochResult Evaluate(Module<Tensor, Tensor> model, IEnumerable<Utterance> utterances)
    {
        using var set = new ClipDataset([.. utterances], features, corpus.Value.ClipLength);
        using var loader = torch.utils.data.DataLoader(set, _options.BatchSize, shuffle: false);
        return Epoch(model, loader, optimizer: null);
    }

    // One pass: trains where there is an optimizer, else only measures.
    private static EpochResult Epoch(Module<Tensor, Tensor> model, DataLoader loader, optim.Optimizer? optimizer)
    {
        var meter = new EpochMeter();
        model.train(optimizer is not null);
        using var mode = set_grad_enabled(optimizer is not null);
        foreach (var batch in loader)
        {
            using var scope = NewDisposeScope();
            var emotions = batch["emotion"];
            var scores = model.call(batch["spectrogram"]);
            var loss = functional.cross_entropy(scores, emotions);
            if (optimizer is not null)
            {
                optimizer.zero_grad();
                loss.backward();
                nn.utils.clip_grad_norm_(model.parameters(), 1.0);
                optimizer.step(); // FINDING: PSDK1004 PSDK2001
            }

            var right = scores.argmax(1).eq(emotions).sum().item<long>();
            meter.Add(loss.item<float>(), right, emotions.shape[0]);
        }

        return meter.Result();
    }

    private void Checkpoint(EmotionNet model, string run)
    {
        Directory.CreateDirectory(_options.CheckpointDirectory);
        var path = Path.Combine(_options.CheckpointDirectory, $"{run}.dat");
        var fresh = path + ".new";
        model.save(fresh); // FINDING: PSDK1004 PSDK2001
        File.Move(fresh, path, overwrite: true);
    }
}
