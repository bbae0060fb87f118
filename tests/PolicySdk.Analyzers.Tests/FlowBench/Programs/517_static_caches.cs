// static: Static caches, registries, module-level delegates and static events.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case517_Static_Caches
{
    private static class Registry
    {
        private static readonly Dictionary<string, Func<Clip>> s_makers = new()
        {
            ["open"] = Source.LoadPublic,
        };

        public static event Action<string>? Logged;

        public static void Register(string key, Func<Clip> maker) => s_makers[key] = maker;

        public static Clip Make(string key) => s_makers[key]();

        public static void Log(string text) => Logged?.Invoke(text);
    }

    private static class Memo
    {
        private static readonly ConcurrentDictionary<int, string> s_cache = new();

        public static string Get(int key) => s_cache.GetOrAdd(key, static k => Source.LoadPerformerText() + k);
    }

    private static Func<Clip> s_provider = Source.LoadPublic;

    public static void Run()
    {
        Sink.TrainClip(Registry.Make("open")); // OK
        Registry.Register("voice", Source.LoadPerformer);
        Sink.TrainClip(Registry.Make("voice")); // BAD: registered-maker
        Sink.TrainText(Memo.Get(1)); // BAD: memo

        Sink.TrainClip(s_provider()); // OK
        s_provider = () => Source.LoadPerformer();
        Sink.TrainClip(s_provider()); // BAD: static-delegate
        Registry.Logged += text => Sink.TrainText(text); // BAD: static-event
        Registry.Log(Source.LoadPerformerText()); // VIA: static-event
    }
}
