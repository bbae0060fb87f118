// generic: Type parameters decide which static member or constructor runs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1246_Generic_StaticAbstract
{
    private interface ILoads
    {
        static abstract Clip Load();

        static virtual string Label => "none";
    }

    private sealed class Rights : ILoads
    {
        public static Clip Load() => Source.LoadPerformer();
    }

    private sealed class Open : ILoads
    {
        public static Clip Load() => Source.LoadPublic();

        public static string Label => Source.LoadPublicText();
    }

    private interface IHolder
    {
        string Text { get; }
    }

    private sealed class RightsHolder : IHolder
    {
        public string Text { get; } = Source.LoadPerformerText();
    }

    private sealed class OpenHolder : IHolder
    {
        public string Text => "open";
    }

    private static Clip Load<T>() where T : ILoads => T.Load();

    private static string Label<T>() where T : ILoads => T.Label;

    private static string Text<T>() where T : IHolder, new() => new T().Text;

    public static void Run()
    {
        Sink.TrainClip(Load<Rights>()); // BAD: static-abstract
        Sink.TrainClip(Load<Open>()); // OK
        Sink.TrainText(Label<Rights>()); // OK
        Sink.TrainText(Label<Open>()); // OK
        Sink.TrainText(Text<RightsHolder>()); // BAD: new-constraint
        Sink.TrainText(Text<OpenHolder>()); // OK
    }
}
