// iter: An iterator whose finally block stores, and an enumerator moved by hand.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case954_Iter_DisposeAndFinally
{
    private sealed class Log
    {
        public string Last = "none";
        public string Note = "none";
    }

    private static IEnumerable<int> Steps(Log log, string voice)
    {
        try
        {
            yield return 1;
            log.Note = "half";
            yield return 2;
        }
        finally
        {
            log.Last = voice;
        }
    }

    private static IEnumerable<string> Outer(string first)
    {
        foreach (var s in Inner())
        {
            yield return s;
        }

        yield return first;

        IEnumerable<string> Inner()
        {
            yield return "inner";
            yield return first.ToUpperInvariant();
        }
    }

    public static void Run()
    {
        var log = new Log();
        foreach (var step in Steps(log, Source.LoadPerformerText()))
        {
            Sink.Train(step); // OK
        }

        Sink.TrainText(log.Last); // BAD: stored-in-finally
        Sink.TrainText(log.Note); // OK

        using var moved = Outer(Source.LoadPerformerText()).GetEnumerator();
        while (moved.MoveNext())
        {
            Sink.TrainText(moved.Current); // BAD: moved-by-hand
        }

        var open = new Log();
        using (var e = Steps(open, Source.LoadPublicText()).GetEnumerator())
        {
            e.MoveNext();
        }

        Sink.TrainText(open.Last); // OK

        IEnumerator<string> lines = Outer(Source.LoadPublicText()).GetEnumerator();
        lines.MoveNext();
        Sink.TrainText(lines.Current); // OK
        lines.Dispose();
    }
}
