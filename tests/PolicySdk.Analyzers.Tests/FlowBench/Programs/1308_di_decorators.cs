// di: Decorators around an injected service.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1308_Di_Decorators
{
    private interface IFeed
    {
        Clip Next();

        string Name => "feed";
    }

    private sealed class RightsFeed : IFeed
    {
        public Clip Next() => Source.LoadPerformer();
    }

    private sealed class OpenFeed : IFeed
    {
        public Clip Next() => Source.LoadPublic();
    }

    private sealed class Caching(IFeed inner) : IFeed
    {
        private Clip? _last;

        public Clip Next() => _last ??= inner.Next();
    }

    private sealed class Renaming(IFeed inner, string name) : IFeed
    {
        public string Name => name + "/" + inner.Name;

        public Clip Next() => inner.Next();
    }

    private sealed class Muting(IFeed inner) : IFeed
    {
        public Clip Next()
        {
            var clip = inner.Next();
            return new Clip("muted", new float[clip.Samples.Length]);
        }
    }

    private sealed class Fallback(IFeed first, IFeed second, bool useSecond) : IFeed
    {
        public Clip Next() => useSecond ? second.Next() : first.Next();
    }

    public static void Run(bool second)
    {
        IFeed rights = new Renaming(new Caching(new RightsFeed()), "rights");
        IFeed open = new Renaming(new Caching(new OpenFeed()), "open");
        Sink.TrainClip(rights.Next()); // BAD: two-decorators
        Sink.TrainClip(open.Next()); // OK
        Sink.TrainText(rights.Name); // OK
        Sink.TrainClip(new Muting(rights).Next()); // OK
        Sink.TrainClip(new Fallback(open, rights, second).Next()); // BAD: fallback
        Sink.TrainClip(new Fallback(open, new Muting(rights), second).Next()); // OK

        IFeed named = new Renaming(open, Source.LoadPerformerText());
        Sink.TrainText(named.Name); // BAD: decorated-name
        Sink.TrainClip(named.Next()); // OK
    }
}
