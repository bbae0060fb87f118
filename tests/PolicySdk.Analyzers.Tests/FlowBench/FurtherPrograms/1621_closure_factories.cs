// closure: Curried functions, composed functions and functions that are stored.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1621_Closure_Factories
{
    private sealed class Pipeline
    {
        private readonly List<Func<string, string>> _steps = [];

        public Pipeline Add(Func<string, string> step)
        {
            _steps.Add(step);
            return this;
        }

        public string Run(string input)
        {
            foreach (var step in _steps)
            {
                input = step(input);
            }

            return input;
        }
    }

    private static Func<string, Func<string, string>> Concat() => a => b => a + b;

    private static Func<T, TOut> Compose<T, TMid, TOut>(Func<T, TMid> f, Func<TMid, TOut> g) => x => g(f(x));

    private static Func<Clip> Constant(Clip clip) => () => clip;

    public static void Run()
    {
        var addVoice = Concat()(Source.LoadPerformerText());
        var addBed = Concat()("bed");
        Sink.TrainText(addVoice("!")); // BAD: curried-first
        Sink.TrainText(addBed("!")); // OK
        Sink.TrainText(addBed(Source.LoadPerformerText())); // BAD: curried-second

        Func<Clip> voice = Constant(Source.LoadPerformer()), bed = Constant(Source.LoadPublic());
        Sink.TrainClip(voice()); // BAD: factory-capture
        Sink.TrainClip(bed()); // OK

        var words = Compose((Clip c) => c.Text, t => t.Trim());
        Sink.TrainText(words(voice())); // BAD: composed
        Sink.TrainText(words(bed())); // OK
        Sink.TrainText(Compose((Clip c) => c.Text, t => "none")(voice())); // OK

        var suffix = Source.LoadPerformerText();
        Sink.TrainText(new Pipeline().Add(t => t + suffix).Run("a")); // BAD: stored-step
        Sink.TrainText(new Pipeline().Add(t => t.Trim()).Add(t => t + "!").Run("a")); // OK
    }
}
