// iter: Hand-written enumerables and enumerators.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1266_Iter_CustomEnumerables
{
    private sealed class Reel(params Clip[] clips) : IEnumerable<Clip>
    {
        public IEnumerator<Clip> GetEnumerator()
        {
            foreach (var clip in clips)
            {
                yield return clip;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private readonly struct Frames(float[] samples)
    {
        public Enumerator GetEnumerator() => new(samples);

        public struct Enumerator(float[] samples)
        {
            private int _at = -1;

            public readonly float Current => samples[_at];

            public bool MoveNext() => ++_at < samples.Length;
        }
    }

    public static void Run()
    {
        var rights = new Reel(Source.LoadPublic(), Source.LoadPerformer());
        foreach (var clip in rights)
        {
            Sink.TrainClip(clip); // BAD: own-enumerable
        }

        Sink.TrainText(rights.Last().Text); // BAD: linq-over-own
        foreach (var clip in new Reel(Source.LoadPublic()))
        {
            Sink.TrainClip(clip); // OK
        }

        var kept = new List<float>();
        foreach (var frame in new Frames(Source.LoadPerformerSamples()))
        {
            kept.Add(frame);
        }

        Sink.TrainFloats(kept.ToArray()); // BAD: pattern-based
        foreach (var frame in new Frames(Source.LoadPublicSamples()))
        {
            Sink.Train(frame); // OK
        }
    }
}
