// array: The Array class moves, resizes, converts and sorts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1521_Array_CopyApis
{
    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        var doubles = Array.ConvertAll(samples, s => (double)s);
        Sink.Train(doubles); // BAD: convert-all

        var bytes = new byte[samples.Length * 4];
        Buffer.BlockCopy(samples, 0, bytes, 0, bytes.Length);
        Sink.Train(bytes); // BAD: block-copy

        string[] names = ["a", "b"];
        Array.Resize(ref names, 3);
        names.SetValue(Source.LoadPerformerText(), 2);
        Sink.TrainText(names[^1]); // BAD: set-value

        float[] grid = new float[8];
        Array.ConstrainedCopy(samples, 0, grid, 4, 4);
        Sink.Train(Array.FindAll(grid, g => g != 0)); // BAD: constrained-copy

        var zeros = new float[samples.Length];
        Array.Fill(zeros, 0.25f);
        Sink.TrainFloats(zeros); // OK
    }
}
