// generic: Loaders behind static abstract interface members.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1651_Generic_StaticAbstract
{
    private interface IFeed
    {
        static abstract Clip Load();

        static virtual string Label => "feed";
    }

    private sealed class RightsFeed : IFeed
    {
        public static Clip Load() => Source.LoadPerformer();
    }

    private sealed class OpenFeed : IFeed
    {
        public static Clip Load() => Source.LoadPublic();

        public static string Label => "open";
    }

    private sealed class Reader<TFeed> where TFeed : IFeed
    {
        private readonly List<Clip> _seen = [];

        public string Label => TFeed.Label;

        public IReadOnlyList<Clip> Seen => _seen;

        public Clip Next()
        {
            var clip = TFeed.Load();
            _seen.Add(clip);
            return clip;
        }
    }

    private static (Clip First, Clip Second) Both<TA, TB>()
        where TA : IFeed
        where TB : IFeed => (TA.Load(), TB.Load());

    private static string Words<TFeed>() where TFeed : IFeed => TFeed.Load().Text;

    public static void Run()
    {
        var rights = new Reader<RightsFeed>();
        Sink.TrainAll(rights.Seen); // OK
        Sink.TrainClip(rights.Next()); // BAD: static-abstract
        Sink.TrainAll(rights.Seen); // BAD: kept-by-reader
        Sink.TrainText(rights.Label); // OK
        Sink.TrainText(Words<RightsFeed>()); // BAD: type-argument
        Sink.TrainClip(Both<OpenFeed, RightsFeed>().First); // OK
        Sink.TrainClip(Both<OpenFeed, RightsFeed>().Second); // BAD: second-type-argument

        var open = new Reader<OpenFeed>();
        Sink.TrainClip(open.Next()); // OK
        Sink.TrainText(Words<OpenFeed>()); // OK
    }
}
