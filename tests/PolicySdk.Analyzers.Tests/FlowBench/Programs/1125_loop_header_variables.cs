// loop: Loop variables of for and foreach headers carry the clip.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1125_Loop_HeaderVariables
{
    public static void Run()
    {
        for (var clip = Source.LoadPerformer(); clip is not null; clip = clip.Next)
        {
            Sink.TrainClip(clip); // BAD: linked-walk
        }

        for (Clip? clip = Source.LoadPublic(), spare = Source.LoadPerformer(); clip != null; clip = clip.Next)
        {
            Sink.TrainClip(clip); // OK
            Console.WriteLine(spare.Rate);
        }

        var rows = new List<(string Name, Clip Clip)> { ("a", Source.LoadPerformer()), ("b", Source.LoadPublic()) };
        foreach (var (name, clip) in rows)
        {
            Sink.TrainText(name); // OK
            Sink.TrainClip(clip); // BAD: foreach-deconstruct
        }

        foreach (object item in Source.LoadPerformerList())
        {
            Sink.Train(item); // BAD: typed-loop-variable
        }

        foreach (var clip in new[] { Source.LoadPublic() })
        {
            Sink.TrainClip(clip); // OK
        }
    }
}
