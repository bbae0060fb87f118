// array: Element by element, in place and into a second array.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1174_Array_LoopTransform
{
    private static float[] Scale(float[] input, float gain)
    {
        var output = new float[input.Length];
        for (var i = 0; i < input.Length; i++)
        {
            output[i] = Math.Clamp(input[i] * gain, -1f, 1f);
        }

        return output;
    }

    private static void Mix(float[] into, float[] from)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] += from[i] / 2;
        }
    }

    private static float[] Silence(float[] input)
    {
        var output = new float[input.Length];
        for (var i = 0; i < output.Length; i++)
        {
            output[i] = i % 2;
        }

        return output;
    }

    public static void Run()
    {
        var voice = Source.LoadPerformerSamples();
        var bed = Source.LoadPublicSamples();
        Sink.TrainFloats(Scale(voice, 0.5f)); // BAD: scaled
        Sink.TrainFloats(Scale(bed, 0.5f)); // OK
        Sink.TrainFloats(Silence(voice)); // OK

        var other = Source.LoadPublicSamples();
        Mix(other, bed);
        Sink.TrainFloats(other); // OK
        Mix(bed, voice);
        Sink.TrainFloats(bed); // BAD: mixed-in-place
        Sink.TrainFloats(other); // OK
    }
}
