// closure: Functions in arrays, folded into one; a middleware chain.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case674_Closure_PipelineOfFunctions
{
    private delegate void Step(Clip clip, Action<Clip> next);

    private static Action<Clip> Chain(Action<Clip> last, params Step[] steps)
    {
        var next = last;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var step = steps[i];
            var after = next;
            next = clip => step(clip, after);
        }

        return next;
    }

    public static void Run()
    {
        Func<string, string>[] stages = [s => s.Trim(), s => s.ToUpperInvariant(), s => "[" + s + "]"];
        Sink.TrainText(stages.Aggregate(Source.LoadPerformerText(), (text, f) => f(text))); // BAD: folded-functions
        Sink.TrainText(stages.Aggregate(Source.LoadPublicText(), (text, f) => f(text))); // OK
        var all = stages.Aggregate((Func<string, string>)(s => s), (f, g) => s => g(f(s)));
        Sink.TrainText(all(Source.LoadPerformerText())); // BAD: composed
        Sink.TrainText(all("x")); // OK

        var chain = Chain(
            c => Sink.TrainClip(c), // BAD: end-of-chain
            (c, next) => next(c),
            (c, next) => next(c.Next ?? c));
        chain(Source.LoadPerformer()); // VIA: end-of-chain
        var cutting = Chain(
            c => Sink.TrainText(c.Text), // OK: hard
            (c, next) => next(Source.LoadPublic()),
            (c, next) => next(c));
        cutting(Source.LoadPerformer());
    }
}
