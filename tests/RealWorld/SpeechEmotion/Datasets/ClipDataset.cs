using SpeechEmotion.Audio;
using TorchSharp;
using static TorchSharp.torch;

namespace SpeechEmotion.Datasets;

/// <summary>Utterances as pairs of a spectrogram and a class, computed when they are first asked for.</summary>
internal sealed class ClipDataset(IReadOnlyList<Utterance> utterances, LogMel features, int clipLength) : torch.utils.data.Dataset
{
    private readonly Dictionary<long, Tensor> _cache = [];

    public override long Count => utterances.Count;

    public override Dictionary<string, Tensor> GetTensor(long index)
    {
        var utterance = utterances[(int)index];
        if (!_cache.TryGetValue(index, out var spectrogram))
        {
            spectrogram = features.Of(utterance.Audio.Fit(clipLength)).DetachFromDisposeScope();
            _cache.Add(index, spectrogram);
        }

        return new Dictionary<string, Tensor>
        {
            ["spectrogram"] = spectrogram.clone(),
            ["emotion"] = tensor((long)utterance.Emotion),
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var spectrogram in _cache.Values)
            {
                spectrogram.Dispose();
            }

            _cache.Clear();
        }

        base.Dispose(disposing);
    }
}

/// <summary>A set divided by speaker, so that no voice is in both parts.</summary>
internal sealed record SpeakerSplit(IReadOnlyList<Utterance> Train, IReadOnlyList<Utterance> Test)
{
    public static SpeakerSplit Of(IEnumerable<Utterance> utterances, double testShare)
    {
        var bySpeaker = utterances.GroupBy(utterance => utterance.Speaker).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var tested = Math.Max(1, (int)(bySpeaker.Count * testShare));
        return new SpeakerSplit(
            [.. bySpeaker.Skip(tested).SelectMany(group => group)],
            [.. bySpeaker.Take(tested).SelectMany(group => group)]);
    }
}
