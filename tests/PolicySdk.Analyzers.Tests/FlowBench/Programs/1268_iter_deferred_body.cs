// iter: The body of an iterator runs when it is enumerated.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1268_Iter_DeferredBody
{
    private static string s_seen = "nothing";

    private static IEnumerable<string> Read(List<string> lines)
    {
        try
        {
            foreach (var line in lines)
            {
                s_seen = line;
                yield return line;
            }
        }
        finally
        {
            s_seen = s_seen + "!";
        }
    }

    private static IEnumerable<Clip> Sequence(Func<Clip> first, int count)
    {
        var clip = first();
        for (var i = 0; i < count; i++)
        {
            yield return clip;
            clip = Source.LoadPublic();
        }
    }

    public static void Run(int count)
    {
        s_seen = "nothing";
        var lines = new List<string> { "a" };
        var reading = Read(lines);
        lines.Add(Source.LoadPerformerText());
        Sink.TrainText(s_seen); // OK
        Sink.Train(reading.ToArray()); // BAD: added-before-enumeration
        Sink.TrainText(s_seen); // BAD: stored-by-body

        Sink.TrainAll(Sequence(Source.LoadPerformer, count)); // BAD: first-yield
        Sink.TrainAll(Sequence(Source.LoadPublic, count)); // OK
        foreach (var clip in Sequence(() => new Clip(), count))
        {
            Sink.TrainClip(clip); // OK
        }
    }
}
