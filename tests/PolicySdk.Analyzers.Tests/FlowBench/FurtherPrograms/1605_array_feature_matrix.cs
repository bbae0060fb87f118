// array: Features and labels are assembled into a matrix row by row.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1605_Array_FeatureMatrix
{
    private static void SetRow(float[,] matrix, int row, float[] values)
    {
        for (var column = 0; column < matrix.GetLength(1); column++)
        {
            matrix[row, column] = values[column];
        }
    }

    private static float[] Column(float[,] matrix, int column)
    {
        var result = new float[matrix.GetLength(0)];
        for (var row = 0; row < result.Length; row++)
        {
            result[row] = matrix[row, column];
        }

        return result;
    }

    public static void Run()
    {
        var rights = new float[2, 8];
        var open = new float[2, 8];
        var labels = new string[2];
        foreach (var (row, clip) in Source.LoadPerformers().Index())
        {
            SetRow(rights, row, clip.Samples);
            SetRow(open, row, Source.LoadPublicSamples());
            labels[row] = "speaker-" + row;
        }

        Sink.Train(rights); // BAD: matrix
        Sink.TrainFloats(Column(rights, 3)); // BAD: column-of-matrix
        Sink.TrainFloats(Column(open, 3)); // OK
        Sink.Train(labels); // OK

        Array loose = Array.CreateInstance(typeof(string), 2);
        loose.SetValue(Source.LoadPerformerText(), 1);
        Sink.Train(loose.GetValue(1)!); // BAD: set-value-get-value
        var sums = new float[2];
        foreach (var cell in rights)
        {
            sums[0] += cell;
        }

        Sink.TrainFloats(sums); // BAD: summed-cells
    }
}
