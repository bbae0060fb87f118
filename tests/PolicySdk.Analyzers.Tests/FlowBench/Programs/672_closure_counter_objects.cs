// closure: Factories give closures that share or own what they capture.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case672_Closure_CounterObjects
{
    private static (Action<string> Put, Func<string> Get) Cell(string start = "")
    {
        var value = start;
        return (v => value = v, () => value);
    }

    private static Func<string> Delayed(Func<string> read)
    {
        string? cached = null;
        return () => cached ??= read();
    }

    public static void Run()
    {
        var rights = Cell();
        var open = Cell("open");
        rights.Put(Source.LoadPerformerText());
        open.Put(Source.LoadPublicText());
        Sink.TrainText(rights.Get()); // BAD: own-cell
        Sink.TrainText(open.Get()); // OK
        rights.Put("cut");
        Sink.TrainText(rights.Get()); // OK

        var (put, get) = Cell();
        var delayed = Delayed(get);
        put(Source.LoadPerformerText());
        Sink.TrainText(delayed()); // BAD: delayed-read
        put("cut");
        Sink.TrainText(get()); // OK
        Sink.TrainText(delayed()); // BAD: cached
        var puts = new List<Action<string>> { open.Put, put };
        puts.ForEach(p => p(Source.LoadPerformerText()));
        Sink.TrainText(open.Get()); // BAD: put-through-list
    }
}
