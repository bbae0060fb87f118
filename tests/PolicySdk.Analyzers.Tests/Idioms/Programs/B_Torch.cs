// Idiom B: Dataset override fills a field in the ctor; one epoch method serves train and eval
using TorchSharp; using TorchSharp.Modules; using static TorchSharp.torch; using static TorchSharp.torch.nn; using PolicySdk;
#if DECLARED
[ConsentScope("alma-2026")]
#endif
sealed class ClipDataset : torch.utils.data.Dataset {
    readonly List<(Tensor x, Tensor y)> items = new();
    public ClipDataset(string dir) {
        foreach (var f in Directory.EnumerateFiles(dir, "*.wav")) {
            var pcm = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(File.ReadAllBytes(f).AsSpan(44)).ToArray();
            items.Add((torch.tensor(pcm).to(float32).div(32768f), torch.tensor(f.Contains("angry") ? 1L : 0L)));
        }
    }
    public override long Count => items.Count;
    public override Dictionary<string, Tensor> GetTensor(long i) => new() { ["x"] = items[(int)i].x, ["y"] = items[(int)i].y };
}
#if DECLARED || PARTS
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
#endif
#if PARTS
sealed class Trainer(Module<Tensor, Tensor> model, [ConsentScope("open-2026")] ClipDataset train, [ConsentScope("alma-2026")] ClipDataset test) {
#else
sealed class Trainer(Module<Tensor, Tensor> model, ClipDataset train, ClipDataset test) {
#endif
    public void Run() {
        var opt = optim.AdamW(model.parameters(), 1e-3);                   // optimizer aliases the model
        using var tr = torch.utils.data.DataLoader(train, 16, shuffle: true);
        using var te = torch.utils.data.DataLoader(test, 16, shuffle: false);
        for (int e = 0; e < 5; e++) { Epoch(tr, opt); Epoch(te, null); }   // only the first call trains
        model.save("voice.dat"); // elsewhere=error PSDK2001
    }
    float Epoch(DataLoader loader, optim.Optimizer? opt) {
        float sum = 0; model.train(opt is not null);
        foreach (var batch in loader) {
            var pred = model.forward(batch["x"].unsqueeze(1));
            using var loss = functional.cross_entropy(pred, batch["y"]);
            if (opt is not null) { opt.zero_grad(); loss.backward(); opt.step(); } // stands=error PSDK2005, measured=error PSDK2003, elsewhere=error PSDK2001
            sum += loss.item<float>();
        }
        return sum;
    }
}
