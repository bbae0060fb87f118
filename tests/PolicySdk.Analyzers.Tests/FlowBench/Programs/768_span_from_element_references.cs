// span: A span that is made of a reference to an element shows what stands behind that element.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case768_Span_FromElementReferences
{
    public static void Run(int n)
    {
        var written = new float[4];
        var cells = MemoryMarshal.CreateSpan(ref written[0], 4);
        cells[1] = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(written); // BAD: written-behind

        var filled = new float[4];
        Source.LoadPerformerSamples().AsSpan(0, 4).CopyTo(MemoryMarshal.CreateSpan(ref filled[0], 4));
        Sink.TrainFloats(filled); // BAD: copied-behind

        var read = new float[4];
        read[n] = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(MemoryMarshal.CreateReadOnlySpan(ref read[0], 4).ToArray()); // BAD: read-behind

        var open = new float[4];
        MemoryMarshal.CreateSpan(ref open[0], 4).Fill(Source.LoadPublicSamples()[0]);
        Sink.TrainFloats(open); // OK
    }
}
