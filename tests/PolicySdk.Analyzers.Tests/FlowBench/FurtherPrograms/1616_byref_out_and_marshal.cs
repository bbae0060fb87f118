// byref: Out parameters of helpers, and references into collections.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1616_Byref_OutAndMarshal
{
    private static bool TrySplit(string line, out string head, out string tail)
    {
        var at = line.IndexOf(':');
        head = "head";
        tail = at < 0 ? line : line[(at + 1)..];
        return true;
    }

    private static void Reset(ref string text, in Clip source, out float[] samples)
    {
        samples = source.Samples;
        text = "reset";
    }

    private static bool TryAny(bool rights, out Clip clip) =>
        rights ? Source.TryLoadPerformer(out clip) : Source.TryLoadPublic(out clip);

    public static void Run(bool rights)
    {
        if (TrySplit(Source.LoadPerformerText(), out var head, out var tail))
        {
            Sink.TrainText(head); // OK
            Sink.TrainText(tail); // BAD: second-out
        }

        Reset(ref tail, Source.LoadPerformer(), out var samples);
        Sink.TrainText(tail); // OK
        Sink.TrainFloats(samples); // BAD: out-from-in
        Sink.TrainClip(TryAny(rights, out var any) ? any : new Clip()); // BAD: forwarded-out

        var lines = new Dictionary<string, string>();
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, "a", out var existed);
        slot = Source.LoadPerformerText();
        Sink.TrainText(lines["a"]); // BAD: dictionary-slot
        Sink.Train(existed); // OK

        var list = new List<float> { 0f, 0f };
        foreach (ref var item in CollectionsMarshal.AsSpan(list))
        {
            item = Source.LoadPublicSamples()[0];
        }

        Sink.Train(list); // OK
        CollectionsMarshal.AsSpan(list)[1] += Source.LoadPerformerSamples()[0];
        Sink.Train(list); // BAD: list-span
    }
}
