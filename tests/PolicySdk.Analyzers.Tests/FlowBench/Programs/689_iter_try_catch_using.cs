// iter: Iterators with using, finally and early exit, and what runs in their finally.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case689_Iter_TryCatchUsing
{
    private sealed class Log
    {
        public string Last = "";
    }

    private static IEnumerable<Clip> Read(IEnumerable<Clip> clips, Log log)
    {
        var last = new Clip();
        try
        {
            foreach (var clip in clips)
            {
                last = clip;
                yield return clip;
            }
        }
        finally
        {
            log.Last = last.Text;
        }
    }

    private static IEnumerable<Clip> Until(IEnumerable<Clip> clips, Func<Clip, bool> stop)
    {
        foreach (var clip in clips)
        {
            if (stop(clip))
            {
                yield break;
            }

            yield return clip;
        }

        yield return Source.LoadPublic();
    }

    public static void Run()
    {
        var log = new Log();
        foreach (var clip in Read(Source.LoadPerformers(), log))
        {
            Sink.TrainClip(clip); // BAD: yielded
            break;
        }

        Sink.TrainText(log.Last); // BAD: from-finally
        var openLog = new Log();
        Sink.TrainAll(Read(Source.LoadPublics(), openLog).ToList()); // OK
        Sink.TrainText(openLog.Last); // OK
        Sink.TrainAll(Until(Source.LoadPublics(), c => c.Text == Source.LoadPerformerText())); // OK
        Sink.TrainAll(Until(Source.LoadPerformers(), c => false)); // BAD: until
    }
}
