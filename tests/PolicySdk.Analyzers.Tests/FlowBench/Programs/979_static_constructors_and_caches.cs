// static: Static constructors, static readonly tables, generic statics, thread statics and module-wide caches.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case979_Static_ConstructorsAndCaches
{
    private static class Table
    {
        public static readonly Clip Voice;
        public static readonly Clip Bed;
        public static readonly Dictionary<string, Clip> All;

        static Table()
        {
            Voice = Source.LoadPerformer();
            Bed = Source.LoadPublic();
            All = new() { ["voice"] = Voice, ["bed"] = Bed };
        }
    }

    private static class Cache<T>
        where T : class
    {
        public static T? Value;

        public static T Get(Func<T> make) => Value ??= make();
    }

    [ThreadStatic]
    private static string? t_words;

    private static readonly AsyncLocal<Clip?> s_current = new();

    private static int s_counter = Source.LoadPublic().Rate;

    private sealed class Shared
    {
        public static Shared Default { get; } = new(Source.LoadPublicText());

        public static Shared Voice { get; } = new(Source.LoadPerformerText());

        private Shared(string words) => Words = words;

        public string Words { get; }
    }

    public static void Run()
    {
        Sink.TrainClip(Table.Voice); // BAD: static-constructor
        Sink.TrainClip(Table.Bed); // OK
        Sink.Train(Table.All.Values); // BAD: static-table

        Sink.TrainText(Cache<string>.Get(() => Source.LoadPerformerText())); // BAD: generic-static
        Sink.TrainClip(Cache<Clip>.Get(() => Source.LoadPublic())); // OK

        t_words = Source.LoadPerformerText();
        Sink.TrainText(t_words); // BAD: thread-static
        t_words = "cut";
        Sink.TrainText(t_words); // OK

        s_current.Value = Source.LoadPerformer();
        Nested(); // VIA: async-local
        s_current.Value = null;
        Interlocked.Add(ref s_counter, 2);
        Sink.Train(s_counter); // OK

        Sink.TrainText(Shared.Default.Words); // OK
        Sink.TrainText(Shared.Voice.Words); // BAD: static-instance
    }

    private static void Nested()
    {
        Sink.TrainClip(s_current.Value!); // BAD: async-local
    }
}
