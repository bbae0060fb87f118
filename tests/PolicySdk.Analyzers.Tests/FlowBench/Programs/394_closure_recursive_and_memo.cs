// closure: Recursive lambdas, memoization, Lazy and callbacks with results.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case394_Closure_RecursiveAndMemo
{
    private static Func<K, V> Memo<K, V>(Func<K, V> f)
        where K : notnull
    {
        var cache = new Dictionary<K, V>();
        return key =>
        {
            if (!cache.TryGetValue(key, out var value))
            {
                cache[key] = value = f(key);
            }

            return value;
        };
    }

    private static void With(Action<Action<string>> body, Action<string> done) => body(done);

    private static bool Try(Func<string> read, out string text)
    {
        text = read();
        return true;
    }

    public static void Run()
    {
        Func<Clip?, string> collect = null!;
        collect = c => c is null ? "" : c.Text + collect(c.Next);
        Sink.TrainText(collect(Source.LoadPerformer())); // BAD: recursive-lambda
        Sink.TrainText(collect(Source.LoadPublic())); // OK

        var load = Memo<int, Clip>(_ => Source.LoadPerformer());
        Sink.TrainClip(load(1)); // BAD: memo
        var open = Memo<int, Clip>(_ => Source.LoadPublic());
        Sink.TrainClip(open(1)); // OK

        var lazy = new Lazy<string>(() => Source.LoadPerformerText());
        Sink.TrainText(lazy.Value); // BAD: lazy
        With(done => done(Source.LoadPerformerText()), t => Sink.TrainText(t)); // BAD: continuation
        With(done => done("open"), t => Sink.TrainText(t)); // OK
        if (Try(() => lazy.Value, out var text) && Try(() => "x", out var other))
        {
            Sink.TrainText(text); // BAD: out-of-callback
            Sink.TrainText(other); // OK
        }

        Func<string, string> pick = t => t.Length > 3 ? "long" : "short";
        Sink.TrainText(pick(text)); // DERIVED: implicit
    }
}
