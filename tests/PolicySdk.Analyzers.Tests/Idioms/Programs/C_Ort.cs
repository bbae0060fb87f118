// Idiom C: loader object filled by a void method, batches written into an argument, session and checkpoint share state
using Microsoft.ML.OnnxRuntime; using Microsoft.ML.OnnxRuntime.Tensors; using PolicySdk;
#if DECLARED
[ConsentScope("alma-2026")]
#endif
class FaceLoader {
    readonly List<string> paths = new(); int next;
    public void LoadFolder(string dir) { foreach (var sub in Directory.GetDirectories(dir)) paths.AddRange(Directory.GetFiles(sub, "*.raw")); }
    public List<FixedBufferOnnxValue> NextBatch(int n) {
        Tensor<float> px = new DenseTensor<float>(new[] { n, 48 * 48 });
        for (int i = 0; i < n; i++) Fill(paths[next++ % paths.Count], px, i);
        return new() { FixedBufferOnnxValue.CreateFromTensor(px) };
    }
    static void Fill(string p, Tensor<float> t, int row) { var b = File.ReadAllBytes(p); for (int k = 0; k < 48 * 48; k++) t[row, k] = b[k] / 255f; }
}
#if DECLARED
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
#endif
static class OnDevice {
    static FaceLoader Open(string dir) { var l = new FaceLoader(); l.LoadFolder(dir); return l; }
    public static void Go(string dir) {
        var loader = Open(dir);
        var state = CheckpointState.LoadCheckpoint("ckpt");
        using var ts = new TrainingSession(state, "train.onnx", "eval.onnx", "opt.onnx");
        for (int s = 0; s < 100; s++) Step(ts, loader);
        CheckpointState.SaveCheckpoint(state, "ckpt2", true);              // publishes what ts learnt; elsewhere=error PSDK2001
        ts.ExportModelForInferencing("face.onnx", new List<string> { "output" }); // elsewhere=error PSDK2001
    }
    static void Step(TrainingSession ts, FaceLoader l) { ts.LazyResetGrad(); ts.TrainStep(l.NextBatch(8)); ts.OptimizerStep(); } // stands=error PSDK2005, measured=error PSDK2003, elsewhere=error PSDK2001
}
