// loop: A ring buffer, a sliding window and a loop that swaps two buffers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case966_Loop_WindowAndRing
{
    private sealed class Ring(int size)
    {
        private readonly float[] _items = new float[size];
        private int _at;

        public void Push(float value)
        {
            _items[_at] = value;
            _at = (_at + 1) % _items.Length;
        }

        public float[] Snapshot()
        {
            var copy = new float[_items.Length];
            for (var i = 0; i < copy.Length; i++)
            {
                copy[i] = _items[(_at + i) % _items.Length];
            }

            return copy;
        }
    }

    public static void Run()
    {
        var voice = new Ring(4);
        var bed = new Ring(4);
        var voiceSamples = Source.LoadPerformerSamples();
        var bedSamples = Source.LoadPublicSamples();
        for (int i = 0, j = 7; i < j; i++, j--)
        {
            voice.Push(voiceSamples[i] - voiceSamples[j]);
            bed.Push(bedSamples[i] - bedSamples[j]);
        }

        Sink.TrainFloats(voice.Snapshot()); // BAD: ring
        Sink.TrainFloats(bed.Snapshot()); // OK

        var front = Source.LoadPublicSamples();
        var back = new float[8];
        for (var round = 0; round < 3; round++)
        {
            Sink.TrainFloats(back); // BAD: swapped-back
            for (var i = 0; i < 8; i++)
            {
                back[i] = front[i] * 0.5f + voiceSamples[i];
            }

            (front, back) = (back, front);
        }

        var sum = 0f;
        foreach (var s in bedSamples)
        {
            if (s < 0)
            {
                continue;
            }

            sum += s;
        }

        Sink.Train(sum); // OK
        do
        {
            sum = float.FusedMultiplyAdd(sum, 2, voiceSamples[0]);
        }
        while (sum < 1);
        Sink.Train(sum); // BAD: do-while
    }
}
