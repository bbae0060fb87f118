// array: Arrays of arrays and arrays inside objects.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case352_Array_JaggedNested
{
    private sealed class Mixer
    {
        public readonly float[][] Rows = new float[3][];

        public void Set(int row, float[] data) => Rows[row] = data;

        public float[] Mix()
        {
            var sum = new float[8];
            for (var r = 0; r < Rows.Length; r++)
            {
                for (var i = 0; i < (Rows[r]?.Length ?? 0); i++)
                {
                    sum[i] += Rows[r][i];
                }
            }

            return sum;
        }
    }

    public static void Run()
    {
        var rights = new Mixer();
        rights.Set(0, Source.LoadPublicSamples());
        rights.Set(1, Source.LoadPerformerSamples());
        Sink.TrainFloats(rights.Mix()); // BAD: mixed-rows
        var open = new Mixer();
        open.Set(0, Source.LoadPublicSamples());
        Sink.TrainFloats(open.Mix()); // OK
        Sink.Train(open.Rows); // OK

        var cube = new string[2, 2, 2];
        cube[0, 1, 0] = Source.LoadPerformerText();
        foreach (var cell in cube)
        {
            Sink.TrainText(cell); // BAD: any-cell
        }

        var row = open.Rows[0];
        row[0] = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(open.Rows[0]); // BAD: row-shared
        var nested = new[] { new[] { "a" }, ["b", Source.LoadPublicText()] };
        Sink.TrainText(nested[1][1]); // OK
    }
}
