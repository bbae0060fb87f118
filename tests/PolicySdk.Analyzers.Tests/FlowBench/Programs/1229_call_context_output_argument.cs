// call: A helper fills its argument object; each caller has its own.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1229_Call_ContextOutputArgument
{
    private static void Copy(Clip from, Clip to)
    {
        to.Text = from.Text;
        to.Samples = [.. from.Samples];
    }

    private static List<Clip> Wrap(Clip clip)
    {
        var list = new List<Clip>();
        list.Add(clip);
        return list;
    }

    private static void Feed(string text)
    {
        Sink.TrainText(text); // BAD: both-callers
    }

    private static T Same<T>(T value)
    {
        T result = value;
        return result;
    }

    public static void Run()
    {
        var rights = new Clip();
        var open = new Clip();
        Copy(Source.LoadPerformer(), rights);
        Copy(Source.LoadPublic(), open);
        Sink.TrainClip(open); // OK
        Sink.TrainFloats(rights.Samples); // BAD: filled-argument

        Sink.TrainAll(Wrap(Source.LoadPublic())); // OK
        Sink.TrainAll(Wrap(Source.LoadPerformer())); // BAD: fresh-list
        Sink.TrainClip(Same(Source.LoadPublic())); // OK
        Sink.TrainClip(Same(Source.LoadPerformer())); // BAD: identity

        Feed(Source.LoadPublicText());
        Feed(rights.Text); // VIA: both-callers
    }
}
