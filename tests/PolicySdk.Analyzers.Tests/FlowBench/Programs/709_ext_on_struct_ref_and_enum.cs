// ext: Extensions by ref on structs, on enums, on tuples, on arrays and on interfaces.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case709_Ext_OnStructRefAndEnum
{
    private struct Peak
    {
        public float Value;
        public string Note;
    }

    public enum Kind
    {
        Voice,
        Bed,
    }

    private static void Raise(ref this Peak peak, float value) => peak.Value = value;

    private static string Title(this Kind kind) => kind == Kind.Voice ? "voice" : "bed";

    private static Clip Load(this Kind kind) => kind switch
    {
        Kind.Voice => Source.LoadPerformer(),
        _ => Source.LoadPublic(),
    };

    private static (B, A) Flip<A, B>(this (A, B) pair) => (pair.Item2, pair.Item1);

    private static T[] Put<T>(this T[] items, int at, T item)
    {
        items[at] = item;
        return items;
    }

    public static void Run(Kind kind)
    {
        var peak = new Peak { Note = "n" };
        peak.Raise(Source.LoadPerformerSamples()[0]);
        Sink.Train(peak.Value); // BAD: ref-this
        Sink.TrainText(peak.Note); // OK
        peak.Raise(0f);
        Sink.Train(peak); // OK
        Sink.TrainText(kind.Title()); // OK
        Sink.TrainClip(kind.Load()); // BAD: by-kind
        Sink.TrainClip(Kind.Bed.Load()); // OK: hard
        var (a, b) = (Source.LoadPerformerText(), "b").Flip();
        Sink.TrainText(a); // OK
        Sink.TrainText(b); // BAD: flipped
        var items = new string[2];
        Sink.Train(items.Put(0, "a").Put(1, Source.LoadPublicText())); // OK
        items.Put(0, Source.LoadPerformerText());
        Sink.Train(items); // BAD: put
    }
}
