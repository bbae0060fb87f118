using FaceEmotion.Frames;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace FaceEmotion.Sessions;

/// <summary>The files that the training graphs were exported to.</summary>
internal sealed record DeviceArtifacts(string Directory)
{
    public string Checkpoint => Path.Combine(Directory, "checkpoint");

    public string Training => Path.Combine(Directory, "training_model.onnx");

    public string Evaluation => Path.Combine(Directory, "eval_model.onnx");

    public string Optimizer => Path.Combine(Directory, "optimizer_model.onnx");
}

/// <summary>A network on the device that goes on learning.</summary>
internal sealed class DeviceModel : IDisposable
{
    private readonly CheckpointState _state;
    private readonly TrainingSession _session;

    private DeviceModel(CheckpointState state, TrainingSession session)
    {
        _state = state;
        _session = session;
    }

    public static DeviceModel Open(DeviceArtifacts artifacts, float learningRate)
    {
        var state = CheckpointState.LoadCheckpoint(artifacts.Checkpoint);
        var session = new TrainingSession(state, artifacts.Training, artifacts.Evaluation, artifacts.Optimizer);
        session.SetLearningRate(learningRate);
        return new DeviceModel(state, session);
    }

    /// <summary>One step on one batch, and its loss.</summary>
    public float Learn(FrameBatch batch)
    {
        var loss = new DenseTensor<float>([1]);
        using var output = FixedBufferOnnxValue.CreateFromTensor(loss);
        _session.LazyResetGrad();
        _session.TrainStep(batch.Inputs, [output]); // FINDING: PSDK2001 PSDK2004 PSDK2005
        _session.OptimizerStep();
        _session.SchedulerStep();
        return loss[0];
    }

    /// <summary>The loss on a batch that nothing is learned from.</summary>
    public float Test(FrameBatch batch)
    {
        var loss = new DenseTensor<float>([1]);
        using var output = FixedBufferOnnxValue.CreateFromTensor(loss);
        _session.EvalStep(batch.Inputs, [output]); // FINDING: PSDK2001 PSDK2004
        return loss[0];
    }

    public void Save(string path) => CheckpointState.SaveCheckpoint(_state, path, includeOptimizerState: true);

    public void Export(string path) => _session.ExportModelForInferencing(path, ["expression"]);

    /// <summary>All trainable weights, as the federation exchanges them.</summary>
    public byte[] Weights()
    {
        using var buffer = _session.ToBuffer(onlyTrainable: true);
        var values = buffer.GetTensorDataAsSpan<float>();
        var bytes = new byte[values.Length * sizeof(float)];
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(values).CopyTo(bytes);
        return bytes;
    }

    public void Dispose()
    {
        _session.Dispose();
        _state.Dispose();
    }
}

/// <summary>The exported network, as the app asks it.</summary>
internal sealed class ExpressionReader(string path) : IDisposable
{
    private readonly InferenceSession _session = new(path);

    public Expression Read(Frame frame)
    {
        var pixels = new DenseTensor<float>([1, 1, Frame.Side, Frame.Side]);
        for (var i = 0; i < Frame.Size; i++)
        {
            pixels.SetValue(i, (frame.Pixels[i] - 127.5f) / 127.5f);
        }

        using var outputs = _session.Run([NamedOnnxValue.CreateFromTensor("pixels", pixels)]);
        var scores = outputs[0].AsEnumerable<float>().ToArray();
        return (Expression)Array.IndexOf(scores, scores.Max());
    }

    public void Dispose() => _session.Dispose();
}
