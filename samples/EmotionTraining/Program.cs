using System.Diagnostics;
using System.Globalization;
using EmotionTraining.Datasets;
using EmotionTraining.Models;
using Microsoft.ML;

namespace EmotionTraining;

internal static class Program
{
    /// <param name="args">Optionally the folder to save the model in; default is <c>model/</c> beside the program.</param>
    private static void Main(string[] args)
    {
        var home = AppContext.BaseDirectory;
        var store = new ModelStore(args.Length > 0 ? args[0] : Path.Combine(home, "model"));

        var watch = Stopwatch.StartNew();
        var report = TrainingJob.Run(Path.Combine(home, "data"), store);
        report.WriteTo(Console.Out);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Trained and saved in {watch.Elapsed.TotalSeconds:0.0} s."));

        TryOut(store);
    }

    /// <summary>Asks the saved model about a line that is in no data set.</summary>
    private static void TryOut(ModelStore store)
    {
        var line = new ImprovLine
        {
            PerformerId = "performer:0413",
            TakeId = "rehearsal",
            Scene = "ferry terminal",
            Text = "Don't go down there, please. Something is moving behind the luggage.",
            Prosody = new Prosody(PitchMean: 133f, PitchRange: 4.2f, Energy: 60.5f, SpeechRate: 5.0f, PauseRatio: 0.26f),
            PerformedEmotion = "",
        };

        var prediction = store.Load(new MLContext()).Classify(line);
        Console.WriteLine($"\"{line.Text}\" sounds like {prediction.PredictedLabel}.");
    }
}
