// span: MemoryMarshal casts and references see the same bytes.
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case356_Span_Marshal
{
    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        var bytes = MemoryMarshal.AsBytes(samples.AsSpan());
        Sink.Train(bytes.ToArray()); // BAD: as-bytes
        var ints = MemoryMarshal.Cast<byte, int>(bytes);
        Sink.Train(ints[0]); // BAD: cast-back

        var target = new float[8];
        var view = MemoryMarshal.Cast<float, byte>(target);
        bytes.CopyTo(view);
        Sink.TrainFloats(target); // BAD: written-through-cast

        var clean = new float[8];
        MemoryMarshal.AsBytes(clean.AsSpan()).Fill(7);
        Sink.TrainFloats(clean); // OK
        ref var first = ref MemoryMarshal.GetReference(clean.AsSpan());
        first = samples[3];
        Sink.TrainFloats(clean); // BAD: get-reference

        var list = new List<float> { 1f, 2f };
        Sink.TrainFloats(CollectionsMarshal.AsSpan(list).ToArray()); // OK
        CollectionsMarshal.AsSpan(list)[1] = samples[1];
        Sink.Train(list); // BAD: list-as-span
        Sink.Train(MemoryMarshal.Read<float>(MemoryMarshal.AsBytes(Source.LoadPublicSamples().AsSpan()))); // OK
    }
}
