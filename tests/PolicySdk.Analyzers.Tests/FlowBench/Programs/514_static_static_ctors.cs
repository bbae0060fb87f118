// static: Static constructors, initializers in order, generic statics, constants.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case514_Static_StaticCtors
{
    private static class Warm
    {
        public static readonly Clip Voice;
        public static readonly Clip Bed = Source.LoadPublic();
        public static readonly string Words = Text();

        static Warm()
        {
            Voice = Source.LoadPerformer();
        }

        private static string Text() => Source.LoadPerformerText();
    }

    private static class PerType<T>
    {
        public static Clip? Value;

        public static int Uses { get; set; }
    }

    private sealed class Counter
    {
        private static int s_next;
        public static readonly Dictionary<string, Clip> Cache = [];

        public int Id { get; } = s_next++;
    }

    public static void Run()
    {
        Sink.TrainClip(Warm.Voice); // BAD: static-constructor
        Sink.TrainClip(Warm.Bed); // OK
        Sink.TrainText(Warm.Words); // BAD: static-initializer
        PerType<int>.Value = Source.LoadPerformer();
        PerType<string>.Value = Source.LoadPublic();
        Sink.TrainClip(PerType<int>.Value); // BAD: generic-static
        Sink.TrainClip(PerType<string>.Value); // OK: hard
        Sink.Train(PerType<int>.Uses); // OK
        Counter.Cache["a"] = Source.LoadPublic();
        Sink.TrainClip(Counter.Cache["a"]); // OK
        Counter.Cache["b"] = Source.LoadPerformer();
        Sink.Train(Counter.Cache); // BAD: static-cache
        Sink.Train(new Counter().Id); // OK
    }
}
