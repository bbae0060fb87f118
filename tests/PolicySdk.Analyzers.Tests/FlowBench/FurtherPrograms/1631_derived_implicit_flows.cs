// derived: Decisions that depend on performer data, next to data that is copied.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1631_Derived_ImplicitFlows
{
    private static Dictionary<string, int> Frequencies(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        string[] names = ["low", "high"];
        Sink.Train(clip.Samples[0] > 0.5f); // DERIVED: threshold
        Sink.TrainText(clip.Text == "a" ? "yes" : "no"); // DERIVED: implicit-conditional
        Sink.TrainText(names[clip.Text.Length % 2]); // DERIVED: chosen-by-index
        var bits = new bool[clip.Samples.Length];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = clip.Samples[i] > 0;
        }

        Sink.Train(bits); // DERIVED: thresholds
        Sink.Train(names); // OK

        var counts = Frequencies(clip.Text.Split(' '));
        Sink.Train(counts.Keys.ToArray()); // BAD: counted-words
        Sink.Train(counts); // BAD: vocabulary
        Sink.Train(Frequencies(["a", "b", "a"])); // OK
        Sink.Train(Frequencies(Source.LoadPublicText().Split(' ')).Keys.ToArray()); // OK

        var widest = clip.Text.PadRight(Source.LoadPublicText().Length + 12, '.');
        Sink.TrainText(widest); // BAD: padded
        Sink.TrainText(Source.LoadPublicText().Trim().ToUpperInvariant()); // OK
        Sink.Train(clip.Samples.Select(s => Math.Clamp(s, -9000f, 9000f)).ToArray()); // BAD: clamped
    }
}
