// tuple: Nested tuples, swaps and tuples in collections.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1693_Tuple_NestedAndSwapped
{
    private static ((Clip Clip, string Tag) Main, (Clip Clip, string Tag) Spare) Load()
        => ((Source.LoadPerformer(), "main"), (Source.LoadPublic(), Source.LoadPerformerText()));

    public static void Run()
    {
        var set = Load();
        Sink.TrainClip(set.Main.Clip); // BAD: nested-element
        Sink.TrainText(set.Main.Tag); // OK
        Sink.TrainClip(set.Spare.Clip); // OK
        Sink.TrainText(set.Item2.Item2); // BAD: nested-by-position

        var (a, b) = (Source.LoadPerformerText(), "b");
        (a, b) = (b, a);
        Sink.TrainText(a); // OK
        Sink.TrainText(b); // BAD: swapped

        var ((mainClip, _), (_, spareTag)) = set;
        Sink.TrainFloats(mainClip.Samples); // BAD: nested-deconstruction
        Sink.TrainText(spareTag); // BAD: nested-discard
        (set.Main, set.Spare) = (set.Spare, set.Main);
        Sink.TrainClip(set.Main.Clip); // OK
        set.Main.Tag = "clean";
        Sink.Train(set.Main); // OK

        var rows = new List<(int Take, string Words, string Title)> { (1, Source.LoadPerformerText(), "x") };
        foreach (var (take, words, title) in rows)
        {
            Sink.Train(take); // OK
            Sink.TrainText(words); // BAD: row-words
            Sink.TrainText(title); // OK
        }

        Sink.Train(rows); // BAD: whole-rows
        var shared = set.Spare;
        shared.Clip = new Clip();
        Sink.TrainClip(set.Spare.Clip); // BAD: copy-changed-only
    }
}
