// loop: Loops over queries, spans, enumerators and strings; the variable is fresh in each round.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case609_Loop_ForeachOverDeferred
{
    public static void Run()
    {
        string last = "";
        foreach (var word in Source.LoadPerformers().Select(c => c.Text).Where(t => t.Length > 0))
        {
            last = word;
        }

        Sink.TrainText(last); // BAD: last-word

        foreach (var (clip, n) in Source.LoadPublics().Select((c, i) => (c, i)))
        {
            Sink.TrainClip(clip); // OK
            last = clip.Text;
        }

        Sink.TrainText(last); // BAD: maybe-no-round

        var total = 0f;
        foreach (ref readonly var s in Source.LoadPerformerSamples().AsSpan())
        {
            total += s;
        }

        Sink.Train(total); // BAD: total-over-span
        var rounds = 0;
        foreach (var s in Source.LoadPerformerSamples())
        {
            rounds++;
            _ = s;
        }

        Sink.TrainText(new string('-', 3)); // OK
        var gain = 1f;
        foreach (var s in Source.LoadPublicSamples())
        {
            gain *= s;
        }

        Sink.Train(gain); // OK
    }
}
