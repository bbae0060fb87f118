// closure: Lambdas whose captured value is clean when they run, or which never run.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1538_Closure_CapturedBefore
{
    private static Func<string> Freeze(string value) => () => value;

    public static void Run()
    {
        var text = Source.LoadPublicText();
        var frozen = Freeze(text);
        text = Source.LoadPerformerText();
        Sink.TrainText(frozen()); // OK
        Sink.TrainText(Freeze(text)()); // BAD: frozen-later

        Func<string, string> censor = static t => new string('*', 3);
        Sink.TrainText(censor(text)); // OK

        var calls = 0;
        Action<Clip> count = _ => calls++;
        count(Source.LoadPerformer());
        Sink.Train(calls); // OK

        Action<string> save = _ => { };
        var target = "";
        save += s => target = s;
        save(text);
        Sink.TrainText(target); // BAD: multicast
    }
}
