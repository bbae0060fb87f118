// loop: A delay line feeds samples back while loops nest.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1667_Loop_FeedbackDelay
{
    private static float[] Echo(float[] input, int delay, float feedback)
    {
        var line = new float[delay];
        var output = new float[input.Length];
        for (int i = 0, at = 0; i < input.Length; i++, at = (at + 1) % delay)
        {
            output[i] = input[i] + line[at] * feedback;
            line[at] = output[i];
        }

        return output;
    }

    public static void Run(int rounds)
    {
        Sink.TrainFloats(Echo(Source.LoadPerformerSamples(), 3, 0.5f)); // BAD: delay-line
        Sink.TrainFloats(Echo(Source.LoadPublicSamples(), 3, 0.5f)); // OK

        string first = "a", second = "b", third = "c";
        var seen = 0;
        do
        {
            Sink.TrainText(first); // BAD: three-rounds-later
            first = second;
            second = third;
            third = Source.LoadPerformerText();
        }
        while (++seen < 5);

        var bank = Source.LoadPublicText();
        for (var i = 0; i < rounds; i++)
        {
            var line = bank;
            foreach (var word in Source.LoadPerformers())
            {
                if (word.Rate < 0)
                {
                    continue;
                }

                line += word.Text;
            }

            Sink.TrainText(line); // BAD: inner-loop
            line = bank;
            Sink.TrainText(line); // OK
        }

        Sink.TrainText(bank); // OK
    }
}
