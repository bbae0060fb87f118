// cast: Up and down a class hierarchy and across interfaces.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1271_Cast_Hierarchy
{
    private interface INamed
    {
        string Name { get; }
    }

    private class Asset
    {
        public string Owner = "house";
    }

    private class Recording : Asset, INamed
    {
        public Clip Clip = new();

        public string Name { get; set; } = "recording";
    }

    private sealed class Master : Recording
    {
        public string Notes = "";
    }

    private static T As<T>(object value) where T : class => (value as T)!;

    public static void Run()
    {
        var master = new Master { Clip = Source.LoadPerformer(), Notes = Source.LoadPublicText() };
        Asset asset = master;
        Sink.TrainText(asset.Owner); // OK
        Sink.Train(asset); // BAD: upcast-whole
        Sink.TrainClip(((Recording)asset).Clip); // BAD: downcast
        Sink.TrainText(((Master)asset).Notes); // OK
        Sink.TrainText(((INamed)asset).Name); // OK

        As<Recording>(asset).Name = Source.LoadPerformerText();
        Sink.TrainText(((INamed)master).Name); // BAD: set-through-cast
        INamed named = new Recording { Name = Source.LoadPublicText() };
        Sink.TrainText(named.Name); // OK
        if (named is Recording recording)
        {
            recording.Name += Source.LoadPerformerText();
        }

        Sink.TrainText(named.Name); // BAD: same-object
    }
}
