// byref: Out and ref through delegates, interfaces, indexers and async helpers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case900_Byref_OutOfLambdas
{
    private interface ISlot
    {
        ref Clip Value { get; }

        bool TryTake(out Clip? clip);
    }

    private sealed class Slot : ISlot
    {
        private Clip _value = new();

        public ref Clip Value => ref _value;

        public bool TryTake(out Clip? clip)
        {
            clip = _value;
            _value = new Clip();
            return true;
        }
    }

    private struct Vec(float x, float y)
    {
        public float X = x;
        public float Y = y;

        public static Vec operator +(in Vec a, in Vec b) => new(a.X + b.X, a.Y + b.Y);
    }

    private static void MinMax(ReadOnlySpan<float> data, ref float min, ref float max, scoped ref int count)
    {
        foreach (ref readonly var x in data)
        {
            min = MathF.Min(min, x);
            max = x > max ? x : max;
            count++;
        }
    }

    private static ref T At<T>(T[,] grid, int i, int j) => ref grid[i, j];

    private static ref readonly T Last<T>(ReadOnlySpan<T> items) => ref items[^1];

    public static void Run()
    {
        ISlot slot = new Slot();
        slot.Value = Source.LoadPerformer();
        Sink.TrainClip(slot.Value); // BAD: ref-through-interface
        slot.TryTake(out var taken);
        Sink.TrainClip(taken!); // BAD: taken
        Sink.TrainClip(slot.Value); // OK

        float min = 1, max = -1;
        var count = 0;
        MinMax(Source.LoadPublicSamples(), ref min, ref max, ref count);
        Sink.Train(min); // OK
        MinMax(Source.LoadPerformerSamples(), ref min, ref max, ref count);
        Sink.Train(max); // BAD: ref-fold
        Sink.Train(count); // OK

        var a = new Vec(Source.LoadPerformerSamples()[0], 1);
        var sum = a + new Vec(1, 2);
        Sink.Train(sum.X); // BAD: in-operator
        Sink.Train(sum.Y); // OK
        ref var y = ref a.Y;
        y += sum.X;
        Sink.Train(a.Y); // BAD: ref-to-struct-field

        var grid = new Clip[2, 2];
        At(grid, 0, 1) = Source.LoadPerformer();
        Sink.TrainClip(grid[0, 1]); // BAD: ref-into-grid
        Sink.TrainClip(Last<Clip>([Source.LoadPublic(), Source.LoadPerformer()])); // BAD: ref-readonly-return
        Sink.TrainText(Last<string>(["a", "b"])); // OK
    }
}
