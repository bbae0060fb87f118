// static: A generic class has its static fields once for each construction, each with what the initializers make for it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case796_Static_PerConstruction
{
    private abstract class Shared<T>
        where T : Shared<T>, new()
    {
        public static T Instance { get; } = new();

        public Clip Loaded = Source.LoadPublic();

        public string Text = "";
    }

    private sealed class VoiceStore : Shared<VoiceStore>
    {
        public Clip Spoken { get; } = Source.LoadPerformer();
    }

    private sealed class BedStore : Shared<BedStore>;

    private static class Pool<T>
    {
        private static readonly Stack<T> s_items = new();

        public static void Put(T item) => s_items.Push(item);

        public static T Take() => s_items.Pop();
    }

    private static class Cache<TKey, TValue>
        where TKey : notnull
    {
        private static readonly Dictionary<TKey, TValue> s_map;

        static Cache()
        {
            s_map = [];
        }

        public static TValue? Last { get; private set; }

        public static void Put(TKey key, TValue value)
        {
            s_map[key] = value;
            Last = value;
        }

        public static TValue Get(TKey key) => s_map[key];
    }

    public static void Run(int n)
    {
        VoiceStore.Instance.Text = Source.LoadPerformerText();
        BedStore.Instance.Text = Source.LoadPublicText();
        Sink.TrainText(VoiceStore.Instance.Text); // BAD: voice-store
        Sink.TrainClip(VoiceStore.Instance.Spoken); // BAD: by-initializer
        Sink.TrainClip(VoiceStore.Instance.Loaded); // OK
        Sink.TrainText(BedStore.Instance.Text); // OK

        Pool<Clip>.Put(Source.LoadPerformer());
        Pool<string>.Put(Source.LoadPublicText());
        Sink.TrainClip(Pool<Clip>.Take()); // BAD: pooled
        Sink.TrainText(Pool<string>.Take()); // OK

        Cache<string, Clip>.Put("a", Source.LoadPerformer());
        Cache<int, Clip>.Put(n, Source.LoadPublic());
        Sink.TrainClip(Cache<string, Clip>.Get("a")); // BAD: cached
        Sink.TrainClip(Cache<string, Clip>.Last!); // BAD: last
        Sink.TrainClip(Cache<int, Clip>.Get(n)); // OK
        Sink.TrainClip(Cache<int, Clip>.Last!); // OK
    }
}
