// closure: Curried functions, composition, recursion through delegates and local functions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case545_Closure_CurryCompose
{
    private static Func<string, string> Prefix(string prefix) => text => prefix + text;

    private static Func<T, TOut> Compose<T, TMid, TOut>(Func<T, TMid> f, Func<TMid, TOut> g) => x => g(f(x));

    private static (Action<string> Put, Func<string> Get) Cell()
    {
        var value = "";
        return (v => value = v, () => value);
    }

    public static void Run()
    {
        Func<string, Func<string, string>> join = a => b => a + b;
        Sink.TrainText(join(Source.LoadPerformerText())("x")); // BAD: curried
        Sink.TrainText(join("a")("x")); // OK
        Sink.TrainText(Prefix(Source.LoadPerformerText())("x")); // BAD: captured-parameter
        Sink.TrainText(Prefix("p")("x")); // OK
        var words = Compose<Clip, string, string>(c => c.Text, Prefix("say "));
        Sink.TrainText(words(Source.LoadPerformer())); // BAD: composed
        Sink.TrainText(words(Source.LoadPublic())); // OK

        var rights = Cell();
        var open = Cell();
        rights.Put(Source.LoadPerformerText());
        open.Put("o");
        Sink.TrainText(rights.Get()); // BAD: cell
        Sink.TrainText(open.Get()); // OK
        Func<Clip?, string> walk = null!;
        walk = c => c == null ? "" : c.Text + walk(c.Next);
        Sink.TrainText(walk(Source.LoadPerformer())); // BAD: recursive-lambda
        Sink.TrainText(walk(Source.LoadPublic())); // OK

        string Local(int n) => n == 0 ? Source.LoadPerformerText() : Local(n - 1);
        Sink.TrainText(Local(2)); // BAD: recursive-local
        static string Fixed(Clip c) => "fixed";
        Sink.TrainText(Fixed(Source.LoadPerformer())); // OK
    }
}
