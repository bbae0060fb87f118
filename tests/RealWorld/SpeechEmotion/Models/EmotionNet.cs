using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SpeechEmotion.Models;

/// <summary>Three convolutions over the spectrogram, a recurrent layer over what they see, and a classifier.</summary>
internal sealed class EmotionNet : Module<Tensor, Tensor>
{
    private readonly Sequential _encoder;
    private readonly GRU _memory;
    private readonly Sequential _head;

    public EmotionNet(int bands, int classes, double dropout)
        : base(nameof(EmotionNet))
    {
        _encoder = Sequential(
            ("conv1", Conv1d(bands, 64, 5, padding: 2)),
            ("norm1", BatchNorm1d(64)),
            ("relu1", ReLU()),
            ("pool1", MaxPool1d(2)),
            ("conv2", Conv1d(64, 128, 3, padding: 1)),
            ("norm2", BatchNorm1d(128)),
            ("relu2", ReLU()),
            ("pool2", MaxPool1d(2)));
        _memory = GRU(128, 128, batchFirst: true, bidirectional: true);
        _head = Sequential(("drop", Dropout(dropout)), ("out", Linear(256, classes)));
        RegisterComponents();
    }

    public override Tensor forward(Tensor spectrograms)
    {
        using var scope = NewDisposeScope();
        var encoded = _encoder.forward(spectrograms).transpose(1, 2);
        var (sequence, _) = _memory.call(encoded);
        return _head.forward(sequence.mean([1])).MoveToOuterDisposeScope();
    }
}
