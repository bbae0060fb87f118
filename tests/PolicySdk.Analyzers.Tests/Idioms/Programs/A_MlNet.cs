// Idiom A: static helpers, path fields, prep-to-CSV, split, Append, tuple return
using Microsoft.ML; using Microsoft.ML.Data; using PolicySdk;
#if DECLARED
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
#endif
static class VoiceTrainer {
    static readonly string Raw = Path.Combine("data", "takes.csv"), Prep = Path.Combine("data", "prep.csv");
    static void Main() {
        var ml = new MLContext(seed: 1);
        Prepare(ml, Raw, Prep);                                            // flow goes to disk ...
        IDataView all = ml.Data.LoadFromTextFile<Take>(Prep, ',', true);   // ... and comes back by path
        var split = ml.Data.TrainTestSplit(all, 0.2);
        Helper.Peek(ml, split.TrainSet);                                   // Fit inside, result dropped
        var (model, name) = Train(ml, split.TrainSet);
        Evaluate(ml, model, split.TestSet);                                // same object family, weaker purpose
        ml.Model.Save(model, all.Schema, name + ".zip");                   // Schema must not count as data; elsewhere=error PSDK2001, bound=error PSDK1006
    }
#if DECLARED
    [ConsentScope("alma-2026")]
#endif
    static void Prepare(MLContext ml, string src, string dst) {
        var rows = File.ReadLines(src).Skip(1).Select(l => l.Split(',')).Where(c => c.Length == 3); // bound=error PSDK1001
        using var w = new StreamWriter(dst);
        foreach (var c in rows) w.WriteLine($"{c[0]},{float.Parse(c[1]) / 100},{c[2]}");
    }
    static (ITransformer, string) Train(MLContext ml, IDataView train) {
        IEstimator<ITransformer> pre = ml.Transforms.Conversion.MapValueToKey("Label", "Emotion")
            .Append(ml.Transforms.Concatenate("Features", "Pitch"));
        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy();
        return (pre.Append(trainer).Fit(train), trainer.GetType().Name); // stands=error PSDK2005, measured=error PSDK2003, elsewhere=error PSDK2001, bound=error PSDK1006
    }
    static void Evaluate(MLContext ml, ITransformer m, IDataView test) =>
        Console.WriteLine(ml.MulticlassClassification.Evaluate(m.Transform(test)).MacroAccuracy); // elsewhere=error PSDK2001, bound=error PSDK1006
    static class Helper { public static void Peek(MLContext ml, IDataView d) =>
        Console.WriteLine(ml.Transforms.Concatenate("F", "Pitch").Fit(d).Transform(d).Preview(4)); } // stands=warning PSDK2005, measured=warning PSDK2003, elsewhere=warning PSDK2001, bound=error PSDK1006
    class Take { [LoadColumn(0)] public string Speaker = ""; [LoadColumn(1)] public float Pitch; [LoadColumn(2)] public string Emotion = ""; }
}
