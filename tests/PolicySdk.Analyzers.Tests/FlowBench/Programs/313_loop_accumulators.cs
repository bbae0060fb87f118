// loop: What a loop gathers, and what it only counts.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case313_Loop_Accumulators
{
    public static void Run()
    {
        var sum = 0f;
        var rounds = 0;
        var peak = float.MinValue;
        foreach (var s in Source.LoadPerformerSamples())
        {
            sum += s;
            rounds += 2;
            if (s > peak)
            {
                peak = s;
            }
        }

        Sink.Train(sum / 8); // BAD: fold
        Sink.Train(peak); // BAD: maximum
        Sink.Train(rounds); // DERIVED: loop-count

        var silence = new List<float>();
        var copied = new float[8];
        var performer = Source.LoadPerformerSamples();
        for (var i = 0; i < performer.Length; i++)
        {
            silence.Add(0f);
            copied[^(i + 1)] = performer[i];
        }

        Sink.TrainFloats(silence.ToArray()); // OK
        Sink.TrainFloats(copied); // BAD: copied-backwards

        var open = "";
        foreach (var clip in Source.LoadPerformers())
        {
            open += "x";
        }

        Sink.TrainText(open); // OK
    }
}
