using System.Globalization;

namespace EmotionTraining.Evaluation;

/// <summary>The figures of one evaluation, and how they are printed.</summary>
internal sealed class EmotionReport
{
    /// <summary>Share of the test lines that were told right.</summary>
    public required double MicroAccuracy { get; init; }

    /// <summary>The same, averaged over emotions, so that a rare one counts as much as a common one.</summary>
    public required double MacroAccuracy { get; init; }

    public required double LogLoss { get; init; }

    public required IReadOnlyList<string> Emotions { get; init; }

    /// <summary>Row: performed. Column: predicted.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Confusion { get; init; }

    public void WriteTo(TextWriter writer)
    {
        writer.WriteLine(Invariant($"Accuracy: {MicroAccuracy:0.000} (macro {MacroAccuracy:0.000}), log loss {LogLoss:0.000}"));
        writer.WriteLine();

        var width = Emotions.Max(emotion => emotion.Length) + 1;
        writer.WriteLine("performed".PadRight(width) + string.Concat(Emotions.Select(emotion => emotion.PadLeft(width))));
        for (var row = 0; row < Emotions.Count; row++)
        {
            var counts = Confusion[row].Select(count => count.ToString("0", CultureInfo.InvariantCulture).PadLeft(width));
            writer.WriteLine(Emotions[row].PadRight(width) + string.Concat(counts));
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
