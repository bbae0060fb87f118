// closure: Captured loop variables, shared captures and mutation through closures.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case544_Closure_LoopCaptures
{
    public static void Run()
    {
        var actions = new List<Func<string>>();
        foreach (var clip in Source.LoadPublics())
        {
            actions.Add(() => clip.Text);
        }

        Sink.TrainText(actions[0]()); // OK
        for (var i = 0; i < 2; i++)
        {
            var text = Source.LoadPerformerText();
            actions.Add(() => text + i);
        }

        Sink.TrainText(string.Concat(actions.Select(a => a()))); // BAD: captured-in-loop

        var shared = "start";
        Action<string> set = t => shared = t;
        Func<string> get = () => shared;
        set(Source.LoadPublicText());
        Sink.TrainText(get()); // OK
        set(Source.LoadPerformerText());
        Sink.TrainText(get()); // BAD: shared-capture
        Sink.TrainText(shared); // BAD: written-by-lambda
        shared = "reset";
        Sink.TrainText(get()); // OK
        Action late = () => Sink.TrainText(shared); // BAD: captured-variable
        shared = Source.LoadPerformerText();
        late(); // VIA: captured-variable
    }
}
