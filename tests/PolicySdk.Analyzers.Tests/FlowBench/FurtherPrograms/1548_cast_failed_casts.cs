// cast: Casts which yield null or another object.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1548_Cast_FailedCasts
{
    private class Item;

    private sealed class Voice(Clip clip) : Item
    {
        public Clip Clip => clip;
    }

    private sealed class Noise : Item
    {
        public Clip Clip => Source.LoadPublic();
    }

    public static void Run()
    {
        Item item = new Voice(Source.LoadPerformer());
        var noise = item as Noise;
        Sink.Train(noise?.Clip.Text ?? "none"); // OK
        Sink.TrainClip(((Voice)item).Clip); // BAD: downcast
        item = new Noise();
        if (item is Noise n)
        {
            Sink.TrainClip(n.Clip); // OK
        }

        object number = 3;
        Sink.Train((long)(int)number); // OK
        IEnumerable<object> mixed = [Source.LoadPerformerText(), 5];
        Sink.Train(mixed.OfType<int>().Sum()); // OK: hard
        Sink.Train(mixed.Select(m => m as string).ToArray()); // BAD: as-string
    }
}
