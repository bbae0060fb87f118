// byref: In-parameters, ref returns into arrays and Unsafe-free ref locals.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1533_Byref_InAndRefReadonly
{
    private static ref float Loudest(float[] samples)
    {
        ref var best = ref samples[0];
        for (var i = 1; i < samples.Length; i++)
        {
            if (samples[i] > best)
            {
                best = ref samples[i];
            }
        }

        return ref best;
    }

    private static void Split(in Clip clip, out string head, ref string tail)
    {
        head = clip.Text[..1];
        tail += clip.Text[1..];
    }

    public static void Run()
    {
        var samples = Source.LoadPublicSamples();
        Sink.TrainFloats(samples); // OK
        Loudest(samples) = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(samples); // BAD: ref-return-write

        var tail = "";
        Split(Source.LoadPerformer(), out var head, ref tail);
        Sink.TrainText(head); // BAD: out-param
        Sink.TrainText(tail); // BAD: ref-param

        var list = new List<float> { 1f };
        CollectionsMarshal.AsSpan(list)[0] = Source.LoadPerformerSamples()[1];
        Sink.Train(list); // BAD: list-as-span

        string? slot = "a";
        var was = Interlocked.Exchange(ref slot, Source.LoadPerformerText());
        Sink.TrainText(was); // OK
    }
}
