// byref: Interlocked and Volatile write through references.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace FlowBench.Cases;

public static class Case383_Byref_Concurrency
{
    private static Clip? s_current;
    private static int s_count;
    private static string? s_words;

    public static void Run()
    {
        var old = Interlocked.Exchange(ref s_current, Source.LoadPerformer());
        Sink.Train(old ?? new Clip()); // OK
        Sink.TrainClip(s_current); // BAD: exchanged-in
        var back = Interlocked.Exchange(ref s_current, Source.LoadPublic());
        Sink.TrainClip(back!); // BAD: exchanged-out
        Sink.TrainClip(s_current); // OK

        Interlocked.Increment(ref s_count);
        Sink.Train(s_count); // OK
        Interlocked.Add(ref s_count, Source.LoadPerformer().Rate);
        Sink.Train(s_count); // BAD: interlocked-add

        var text = "none";
        Volatile.Write(ref text, Source.LoadPublicText());
        Sink.TrainText(Volatile.Read(ref text)); // OK
        Volatile.Write(ref text, Source.LoadPerformerText());
        Sink.TrainText(Volatile.Read(ref text)); // BAD: volatile

        Interlocked.CompareExchange(ref s_words, Source.LoadPerformerText(), null);
        Sink.TrainText(s_words ?? ""); // BAD: compare-exchange
        var other = "fixed";
        Interlocked.CompareExchange(ref other, "next", Source.LoadPerformerText());
        Sink.TrainText(other); // OK
    }
}
