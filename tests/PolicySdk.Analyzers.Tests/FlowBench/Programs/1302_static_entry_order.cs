// static: State that one public entry method leaves for the next.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1302_Static_EntryOrder
{
    private static class Store
    {
        public static readonly Dictionary<string, Clip> ByName = [];
        public static Clip Bed { get; set; } = new();
        public static Clip Temp { get; set; } = new();
    }

    private static readonly List<string> s_log = [];
    private static event Action<Clip>? Loaded;

    public static void Load()
    {
        Store.ByName["voice"] = Source.LoadPerformer();
        Store.Bed = Source.LoadPublic();
        Store.Temp = Source.LoadPerformer();
        s_log.Add("loaded");
        Loaded += c => Sink.TrainClip(c); // BAD: handler-from-earlier-entry
        Store.Temp = Source.LoadPublic();
    }

    public static void Train()
    {
        Sink.TrainClip(Store.ByName["voice"]); // BAD: stored-by-earlier-entry
        Sink.TrainClip(Store.Bed); // OK
        Sink.TrainClip(Store.Temp); // OK
        Loaded?.Invoke(Source.LoadPerformer()); // VIA: handler-from-earlier-entry
    }

    public static void Extend(bool log)
    {
        if (log)
        {
            s_log.Add(Source.LoadPerformerText());
        }

        Sink.TrainText(string.Join('\n', s_log)); // BAD: static-list
    }
}
