// loop: Values are collected over the iterations.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1120_Loop_Accumulate
{
    public static void Run()
    {
        var words = "";
        var count = 0;
        foreach (var clip in Source.LoadPerformers())
        {
            words += clip.Text + " ";
            count++;
        }

        Sink.TrainText(words); // BAD: text-accumulator
        Sink.Train(count); // DERIVED: iterations

        var sum = 0f;
        var samples = Source.LoadPerformerSamples();
        for (var i = 0; i < samples.Length; i++)
        {
            sum += samples[i] * samples[i];
        }

        Sink.Train(sum); // BAD: sum-of-squares

        var last = new Clip();
        foreach (var clip in Source.LoadPublics())
        {
            last = clip;
        }

        Sink.TrainClip(last); // OK
    }
}
