// dead: Preprocessor symbols, conditional methods and never instantiated types.
#define OPEN_ONLY
#undef RIGHTS
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case509_Dead_Preprocessor
{
    private interface IFeed
    {
        void Feed(Clip clip);
    }

    private sealed class OpenFeed : IFeed
    {
        public void Feed(Clip clip) => Console.WriteLine(clip.Rate);
    }

    private sealed class RightsFeed : IFeed
    {
        public void Feed(Clip clip)
        {
            Sink.TrainClip(clip); // OK
        }
    }

    [Conditional("RIGHTS")]
    private static void Trace(Clip clip)
    {
        Sink.TrainClip(clip); // OK
    }

    [Conditional("OPEN_ONLY")]
    private static void Keep(Clip clip)
    {
        Sink.TrainText(clip.Text); // BAD: conditional-on
    }

    public static void Run()
    {
        var clip = Source.LoadPerformer();
    #if RIGHTS
        Sink.TrainClip(clip); // OK
    #else
        Sink.TrainFloats(clip.Samples); // BAD: active-branch
    #endif
        Trace(clip);
        Keep(clip); // VIA: conditional-on
        IFeed feed = new OpenFeed();
        feed.Feed(clip);
        Debug.Assert(clip.Rate > 0);
        Sink.TrainClip(Source.LoadPublic()); // OK
    }
}
