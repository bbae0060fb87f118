// ONNX Runtime: values and tensors, inference, training on the device.
namespace FlowBench.Cases;

using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

public static class OnDevice
{
    private static FixedBufferOnnxValue Batch(float[] samples)
    {
        Tensor<float> pixels = new DenseTensor<float>(new[] { 1, samples.Length });
        Fill(pixels, samples);
        return FixedBufferOnnxValue.CreateFromTensor(pixels);
    }

    private static void Fill(Tensor<float> pixels, float[] samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            pixels[0, i] = samples[i] / 255f;
        }
    }

    private static void Step(TrainingSession session, FixedBufferOnnxValue batch)
    {
        session.LazyResetGrad();
        session.TrainStep(new List<FixedBufferOnnxValue> { batch }); // BAD: step
        session.OptimizerStep();
    }

    public static void Training()
    {
        var state = CheckpointState.LoadCheckpoint("start");
        using var session = new TrainingSession(state, "train.onnx", "eval.onnx", "opt.onnx");
        Step(session, Batch(Source.LoadPerformerSamples()));
        CheckpointState.SaveCheckpoint(state, "next", true); // BAD: checkpoint
        session.ExportModelForInferencing("face.onnx", new List<string> { "output" }); // BAD: export
        Sink.Train(session.ToBuffer(true)); // BAD: buffer
        using var inference = new InferenceSession("face.onnx");
        Sink.Train(inference.Run(new List<NamedOnnxValue>())); // BAD: exported
        Sink.Train(session.InputNames(true)); // OK
    }

    public static void Public()
    {
        var state = CheckpointState.LoadCheckpoint("open");
        using var session = new TrainingSession(state, "train.onnx", "eval.onnx", "opt.onnx");
        Step(session, Batch(Source.LoadPublicSamples()));
        session.EvalStep(new List<FixedBufferOnnxValue> { Batch(Source.LoadPublicSamples()) }, new List<FixedBufferOnnxValue>()); // OK
        session.EvalStep(new List<FixedBufferOnnxValue> { Batch(Source.LoadPerformerSamples()) }, new List<FixedBufferOnnxValue>()); // BAD: evaluate
        CheckpointState.SaveCheckpoint(state, "open-next", true); // OK
        session.ExportModelForInferencing("open.onnx", new List<string> { "output" }); // OK
    }

    public static void Inference(InferenceSession session)
    {
        var tensor = new DenseTensor<float>(Source.LoadPerformerSamples(), new[] { 1, 8 });
        Sink.Train(tensor.Dimensions.Length); // OK
        Sink.Train(tensor.Length); // OK
        Sink.Train(tensor.Buffer.Span[0]); // BAD: buffer-of-tensor
        Sink.Train(tensor[0, 1]); // BAD: element
        Sink.Train(tensor.ToArray()); // BAD: array
        Sink.Train(tensor.Reshape(new[] { 8, 1 })); // BAD: reshape
        var input = NamedOnnxValue.CreateFromTensor("x", tensor);
        Sink.Train(input.Name); // OK
        Sink.Train(input.AsTensor<float>()); // BAD: as-tensor
        using var results = session.Run(new[] { input });
        Sink.Train(results.First().AsEnumerable<float>().ToArray()); // BAD: result
        Sink.Train(session.Run(new[] { NamedOnnxValue.CreateFromTensor("x", Source.LoadPublicSamples().ToTensor()) }).First().AsTensor<float>()); // OK
        using var value = OrtValue.CreateTensorValueFromMemory(Source.LoadPerformerSamples(), new long[] { 1, 8 });
        Sink.Train(value.GetTensorDataAsSpan<float>().ToArray()); // BAD: span
        Sink.Train(value.GetTensorTypeAndShape()); // OK
        using var outputs = session.Run(new RunOptions(), new Dictionary<string, OrtValue> { ["x"] = value }, session.OutputNames);
        Sink.Train(outputs[0].GetTensorDataAsSpan<float>()[0]); // BAD: output
        using var clean = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, TensorElementType.Float, new long[] { 8 });
        Sink.Train(clean.GetTensorDataAsSpan<float>().ToArray()); // OK
        Source.LoadPerformerSamples().CopyTo(clean.GetTensorMutableDataAsSpan<float>());
        Sink.Train(clean.GetTensorDataAsSpan<float>().ToArray()); // BAD: written
    }

    public static void Bound(InferenceSession session)
    {
        using var binding = session.CreateIoBinding();
        using var input = OrtValue.CreateTensorValueFromMemory(Source.LoadPerformerSamples(), new long[] { 1, 8 });
        binding.BindInput("x", input);
        Sink.Train(session.RunWithBoundResults(new RunOptions(), binding)); // BAD: bound
    }
}
