// indexer: Index and range access through Length, an indexer and Slice.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1654_Indexer_Slices
{
    private sealed class Track(float[] frames)
    {
        private readonly float[] _frames = frames;

        public int Length => _frames.Length;

        public float[] Frames => _frames;

        public float this[int index]
        {
            get => _frames[index];
            set => _frames[index] = value;
        }

        public Track Slice(int start, int length) => new(_frames.AsSpan(start, length).ToArray());
    }

    public static void Run()
    {
        var voice = new Track(Source.LoadPerformerSamples());
        var bed = new Track(Source.LoadPublicSamples());
        Sink.Train(voice[^1]); // BAD: from-end
        Sink.TrainFloats(voice[2..5].Frames); // BAD: range
        Sink.TrainFloats(voice[1..^1][..2].Frames); // BAD: range-of-range
        Sink.TrainFloats(bed[..4].Frames); // OK

        var part = bed[..4];
        part[^1] = voice[0];
        Sink.TrainFloats(part.Frames); // BAD: set-from-end
        Sink.TrainFloats(bed.Frames); // OK

        bed[0] += bed[1];
        Sink.TrainFloats(bed.Frames); // OK
        bed[0] += voice[1];
        Sink.TrainFloats(bed.Frames); // BAD: compound-set
    }
}
