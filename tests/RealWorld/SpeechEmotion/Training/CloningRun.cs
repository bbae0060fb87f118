using PolicySdk;
using SpeechEmotion.Audio;
using SpeechEmotion.Datasets;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SpeechEmotion.Training;

/// <summary>
/// A weekend experiment: a small decoder that speaks in one performer's voice. It has its own loop, which nobody took for training, since it
/// has no epochs.
/// </summary>
internal sealed class CloningRun(TroupeTakes troupe, LogMel features)
{
    private readonly TorchSharp.Modules.Linear _decoder = Linear(features.Bands, 128);

    [TrainingUse(Capabilities.VoiceCloning, Context = Contexts.Entertainment)]
    public void Imitate(string speaker, int steps)
    {
        var optimizer = optim.SGD(_decoder.parameters(), 0.01);
        var takes = troupe.Load().Where(utterance => utterance.Speaker == speaker).Select(utterance => features.Of(utterance.Audio)).ToArray();
        var random = new Random(7);
        for (var step = 0; step < steps; step++)
        {
            var take = takes[random.Next(takes.Length)];
            var target = take.mean([1]);
            var loss = functional.mse_loss(_decoder.forward(target)[..features.Bands], target);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step(); // FINDING: PSDK2001
        }
    }

    /// <summary>How loud the takes are: nothing learns from that.</summary>
    [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
    public double Loudness() =>
        troupe.Load().Select(utterance => utterance.Audio.Samples.Average(sample => (double)sample * sample)).DefaultIfEmpty().Average();

    /// <summary>A saliency map: backward without a step moves no weight.</summary>
    [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
    public Tensor Saliency(Utterance utterance)
    {
        var input = features.Of(utterance.Audio).requires_grad_();
        _decoder.forward(input.transpose(0, 1)).sum().backward();
        return input.grad is { } gradient ? gradient.abs() : zeros_like(input);
    }
}
