// dead: Code that the compiler leaves out, and a helper that nobody calls.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1295_Dead_RemovedCalls
{
    [Conditional("FLOWBENCH_NEVER_DEFINED")]
    private static void Trace(Clip clip)
    {
        Sink.TrainClip(clip); // OK
    }

    [Conditional("FLOWBENCH_NEVER_DEFINED")]
    private static void Load(List<Clip> clips) => clips.Add(Source.LoadPerformer());

    private static void Uncalled(Clip clip)
    {
        Sink.TrainClip(clip); // OK
    }

    private static void Called(Clip clip)
    {
        Sink.TrainClip(clip); // BAD: called
    }

    public static void Run()
    {
        var voice = Source.LoadPerformer();
        Trace(voice);
        Called(voice); // VIA: called

        var clips = new List<Clip> { Source.LoadPublic() };
        Load(clips);
        Sink.TrainAll(clips); // OK

        var text = Source.LoadPerformerText();
#if FLOWBENCH_NEVER_DEFINED
        Sink.TrainText(text); // OK
#else
        Sink.TrainText(text + "!"); // BAD: else-part
#endif
        Sink.TrainText(nameof(Uncalled)); // OK
        Sink.TrainText(nameof(Source.LoadPerformerText)); // OK
    }
}
