namespace SpeechEmotion.Training;

/// <summary>What one pass over a set came to.</summary>
internal readonly record struct EpochResult(double Loss, double Accuracy)
{
    public override string ToString() => $"loss {Loss:0.000}, accuracy {Accuracy:P1}";
}

/// <summary>Adds up batches.</summary>
internal sealed class EpochMeter
{
    private double _loss;
    private long _right;
    private long _seen;

    public void Add(float loss, long right, long count)
    {
        _loss += loss * count;
        _right += right;
        _seen += count;
    }

    public EpochResult Result() => _seen == 0 ? default : new EpochResult(_loss / _seen, (double)_right / _seen);
}
