// iter: Iterators with state that is carried between elements.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case460_Iter_State
{
    private static IEnumerable<string> Running(IEnumerable<Clip> clips)
    {
        var all = "";
        foreach (var clip in clips)
        {
            all += clip.Text;
            yield return all;
        }
    }

    private static IEnumerable<Clip> Delayed(IEnumerable<Clip> clips)
    {
        Clip? before = null;
        foreach (var clip in clips)
        {
            if (before != null)
            {
                yield return before;
            }

            before = clip;
        }
    }

    private static IEnumerable<(int Index, Clip Clip)> Numbered(IEnumerable<Clip> clips)
    {
        var i = 0;
        foreach (var clip in clips)
        {
            yield return (i++, clip);
        }
    }

    private static IEnumerable<string> Replaced(IEnumerable<Clip> clips)
    {
        foreach (var clip in clips)
        {
            var text = clip.Text;
            text = "cut";
            yield return text;
        }
    }

    public static void Run()
    {
        Sink.TrainText(Running(Source.LoadPerformers()).Last()); // BAD: running-state
        Sink.TrainText(Running(Source.LoadPublics()).Last()); // OK
        Sink.TrainAll(Delayed(Source.LoadPerformers())); // BAD: delayed-state
        foreach (var (index, clip) in Numbered(Source.LoadPerformers()))
        {
            Sink.Train(index); // OK
            Sink.TrainClip(clip); // BAD: numbered
        }

        Sink.Train(Replaced(Source.LoadPerformers())); // OK
    }
}
