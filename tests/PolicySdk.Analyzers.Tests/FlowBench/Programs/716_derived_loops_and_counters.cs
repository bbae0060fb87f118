// derived: Counting, positions and thresholds against sums and averages.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case716_Derived_LoopsAndCounters
{
    public static void Run()
    {
        var words = Source.LoadPerformerText();
        var vowels = 0;
        foreach (var c in words)
        {
            if ("aeiou".Contains(c))
            {
                vowels++;
            }
        }

        Sink.Train(vowels); // DERIVED: counted
        var sum = 0f;
        var loud = 0;
        foreach (var s in Source.LoadPerformerSamples())
        {
            sum += s;
            loud += s > 0.5f ? 1 : 0;
        }

        Sink.Train(sum / 8); // BAD: mean
        Sink.Train(loud); // DERIVED: loud-count
        Sink.Train(words.IndexOf('a')); // DERIVED: position
        Sink.TrainText(words[..words.IndexOf('a')]); // BAD: prefix
        Sink.TrainText("abc"[..1]); // OK
        var started = DateTime.UtcNow;
        Console.WriteLine(words);
        Sink.Train((DateTime.UtcNow - started).Ticks); // OK
        Sink.Train(Source.LoadPublicText().IndexOf('a')); // OK
    }
}
