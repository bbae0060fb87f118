// dispose: What the lease held is replaced on disposal, in every order of nesting.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1578_Dispose_ReturnedBuffer
{
    private sealed class Lease(string label, float[] samples) : IDisposable
    {
        public string Label { get; } = label;

        public float[] Samples { get; private set; } = samples;

        public bool Disposed { get; private set; }

        public void Dispose()
        {
            Samples = [];
            Disposed = true;
        }
    }

    private static float[] Copy(out Lease kept)
    {
        using var lease = new Lease("copy", Source.LoadPerformerSamples());
        kept = lease;
        return [.. lease.Samples];
    }

    public static void Run()
    {
        var copy = Copy(out var kept);
        Sink.TrainFloats(copy); // BAD: copied-before
        Sink.TrainFloats(kept.Samples); // OK
        Sink.TrainText(kept.Label); // OK

        using var outer = new Lease("outer", Source.LoadPublicSamples());
        using (var inner = new Lease(outer.Label, Source.LoadPerformerSamples()))
        {
            Sink.TrainText(inner.Label); // OK
            Sink.TrainFloats(inner.Samples); // BAD: inner-lease
        }

        Sink.Train(outer); // OK
    }
}
