// dead: Conditional methods, preprocessor branches and generic type tests.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case727_Dead_ConditionalAndStaticChecks
{
    [Conditional("FLOWBENCH_NEVER")]
    private static void Trace(Clip clip)
    {
        Sink.TrainClip(clip); // OK
    }

    private static string Kind<T>(T item)
    {
        if (typeof(T) == typeof(string))
        {
            return "string";
        }

        if (default(T) is null && item is Clip clip)
        {
            return clip.Text;
        }

        return "other";
    }

    public static void Run()
    {
        Trace(Source.LoadPerformer());
        Sink.TrainText(Kind(Source.LoadPerformerText())); // OK
        Sink.TrainText(Kind(Source.LoadPerformer())); // BAD: generic-clip
        Sink.TrainText(Kind(Source.LoadPublic())); // OK
#if FLOWBENCH_NEVER
        Sink.TrainClip(Source.LoadPerformer()); // OK
#else
        Sink.TrainClip(Source.LoadPerformer()); // BAD: active-branch
#endif
        var x = false && Source.LoadPerformerText() is { } t ? t : "none";
        Sink.TrainText(x); // OK
    }
}
