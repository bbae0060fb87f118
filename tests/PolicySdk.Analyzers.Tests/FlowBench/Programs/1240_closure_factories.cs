// closure: Functions that return functions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1240_Closure_Factories
{
    private static Func<Clip> Provide(Clip clip) => () => clip;

    private static Func<T, TOut> Compose<T, TMid, TOut>(Func<T, TMid> f, Func<TMid, TOut> g) => x => g(f(x));

    private static (Action<string> Set, Func<string> Get) Cell()
    {
        var value = "";
        return (v => value = v, () => value);
    }

    public static void Run()
    {
        var voice = Provide(Source.LoadPerformer());
        var bed = Provide(Source.LoadPublic());
        Sink.TrainClip(voice()); // BAD: provider
        Sink.TrainClip(bed()); // OK

        Func<string, Func<string, string>> join = a => b => a + b;
        Sink.TrainText(join("a")(Source.LoadPerformerText())); // BAD: curried-last
        Sink.TrainText(join(Source.LoadPerformerText())("b")); // BAD: curried-first
        Sink.TrainText(join("a")(Source.LoadPublicText())); // OK

        var words = Compose((Clip c) => c.Text, t => t.ToUpperInvariant());
        Sink.TrainText(words(Source.LoadPerformer())); // BAD: composed
        Sink.TrainText(words(Source.LoadPublic())); // OK
        var constant = Compose((Clip c) => c.Text, _ => "constant");
        Sink.TrainText(constant(Source.LoadPerformer())); // OK

        var rights = Cell();
        var open = Cell();
        rights.Set(Source.LoadPerformerText());
        open.Set(Source.LoadPublicText());
        Sink.TrainText(rights.Get()); // BAD: shared-cell
        Sink.TrainText(open.Get()); // OK
    }
}
