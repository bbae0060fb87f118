// closure: Closures made in loops capture per iteration or share one variable.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case391_Closure_Loops
{
    public static void Run()
    {
        var actions = new List<Func<Clip>>();
        foreach (var clip in Source.LoadPerformers())
        {
            actions.Add(() => clip);
        }

        Sink.TrainClip(actions[0]()); // BAD: captured-iteration
        foreach (var action in actions)
        {
            Sink.TrainClip(action()); // BAD: invoked-in-loop
        }

        var open = new List<Func<string>>();
        for (var i = 0; i < 3; i++)
        {
            var text = Source.LoadPublicText() + i;
            open.Add(() => text);
            text += "!";
        }

        Sink.TrainText(open[1]()); // OK
        var shared = "start";
        Func<string> read = () => shared;
        Action<string> write = s => shared = s;
        Sink.TrainText(read()); // OK
        write(Source.LoadPerformerText());
        Sink.TrainText(read()); // BAD: shared-variable
        write("clean");
        Sink.TrainText(read()); // OK

        Action? all = null;
        foreach (var t in new[] { Source.LoadPublicText(), Source.LoadPerformerText() })
        {
            all += () => Sink.TrainText(t); // BAD: multicast
        }

        all?.Invoke(); // VIA: multicast
        Action quiet = () => shared = "x";
        quiet += () => Sink.TrainText(shared); // OK
        quiet();
    }
}
