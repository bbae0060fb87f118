// strong: The overwrite happens in a called method.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1141_Strong_InHelper
{
    private sealed class Slot
    {
        public Clip Clip = new();

        public void Reset() => Clip = new Clip();
    }

    private static void Replace(ref Clip clip) => clip = Source.LoadPublic();

    private static void Clean(out Clip clip) => clip = new Clip("clean", []);

    private static void Scrub(Slot slot) => slot.Clip = Source.LoadPublic();

    private static void Forget(Clip clip)
    {
        clip = Source.LoadPublic();
        Console.WriteLine(clip.Rate);
    }

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        Forget(clip);
        Sink.TrainClip(clip); // BAD: by-value-parameter
        Replace(ref clip);
        Sink.TrainClip(clip); // OK

        var other = Source.LoadPerformer();
        Clean(out other);
        Sink.TrainClip(other); // OK

        var slot = new Slot { Clip = Source.LoadPerformer() };
        Scrub(slot);
        Sink.TrainClip(slot.Clip); // OK
        slot.Clip = Source.LoadPerformer();
        Sink.TrainClip(slot.Clip); // BAD: set-again
        slot.Reset();
        Sink.TrainClip(slot.Clip); // OK
    }
}
