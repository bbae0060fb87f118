// loop: Two buffers change roles every epoch; a delayed value leaves after the loop.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1505_Loop_PingPongBuffers
{
    public static void Run(int epochs)
    {
        var front = new float[8];
        var back = Source.LoadPerformerSamples();
        for (var e = 0; e < epochs; e++)
        {
            Sink.TrainFloats(front); // BAD: swapped-role
            (front, back) = (back, front);
        }

        string? previous = null, beforeThat = null;
        foreach (var clip in Source.LoadPerformers())
        {
            beforeThat = previous;
            previous = clip.Text;
        }

        Sink.TrainText(beforeThat ?? ""); // BAD: two-behind

        var total = 0.0;
        var i = 0;
        do
        {
            total += Source.LoadPublicSamples()[i];
        }
        while (++i < 4);

        Sink.Train(total); // OK
    }
}
