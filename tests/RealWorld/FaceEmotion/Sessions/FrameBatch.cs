using FaceEmotion.Frames;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace FaceEmotion.Sessions;

/// <summary>Frames as the two inputs of the training graph: pixels and labels.</summary>
internal sealed class FrameBatch : IDisposable
{
    private readonly Tensor<float> _pixels;
    private readonly Tensor<long> _labels;
    private readonly List<FixedBufferOnnxValue> _inputs;

    public FrameBatch(int size)
    {
        Size = size;
        _pixels = new DenseTensor<float>([size, 1, Frame.Side, Frame.Side]);
        _labels = new DenseTensor<long>([size]);
        _inputs = [FixedBufferOnnxValue.CreateFromTensor(_pixels), FixedBufferOnnxValue.CreateFromTensor(_labels)];
    }

    public int Size { get; }

    public IReadOnlyCollection<FixedBufferOnnxValue> Inputs => _inputs;

    /// <summary>Overwrites the batch, whose buffers the session holds on to.</summary>
    public void Fill(ReadOnlySpan<Frame> frames)
    {
        for (var i = 0; i < frames.Length; i++)
        {
            Write(frames[i], i);
        }
    }

    public void Dispose() => _inputs.ForEach(input => input.Dispose());

    private void Write(Frame frame, int index)
    {
        for (var row = 0; row < Frame.Side; row++)
        {
            for (var column = 0; column < Frame.Side; column++)
            {
                _pixels[index, 0, row, column] = (frame.Pixels[(row * Frame.Side) + column] - 127.5f) / 127.5f;
            }
        }

        _labels[index] = (long)frame.Expression;
    }
}
