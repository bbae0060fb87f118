// closure: Functions that return functions, composition and partial application.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case390_Closure_Currying
{
    private static Func<B, Func<A, C>> Curry<A, B, C>(Func<A, B, C> f) => b => a => f(a, b);

    private static Func<A, C> Compose<A, B, C>(Func<A, B> f, Func<B, C> g) => x => g(f(x));

    private static Func<string> Delay(string text) => () => text;

    public static void Run()
    {
        var join = Curry<string, string, string>((a, b) => a + b);
        var withVoice = join(Source.LoadPerformerText());
        var withOpen = join(Source.LoadPublicText());
        Sink.TrainText(withVoice("x")); // BAD: curried
        Sink.TrainText(withOpen("x")); // OK

        var words = Compose<Clip, string, string>(c => c.Text, t => t.Trim());
        Sink.TrainText(words(Source.LoadPerformer())); // BAD: composed
        Sink.TrainText(words(Source.LoadPublic())); // OK
        var fixedText = Compose<Clip, string, string>(c => c.Text, _ => "fixed");
        Sink.TrainText(fixedText(Source.LoadPerformer())); // OK

        var late = Delay(Source.LoadPerformerText());
        var open = Delay("open");
        Sink.TrainText(late()); // BAD: delayed
        Sink.TrainText(open()); // OK
        Func<int, Func<int, string>> nested = i => j => i > j ? Delay("a")() : late();
        Sink.TrainText(nested(1)(2)); // BAD: nested-lambda
        Func<Func<string>, string> run = f => f();
        Sink.TrainText(run(() => run(open))); // OK
        Sink.TrainText(run(late)); // BAD: delegate-argument
    }
}
