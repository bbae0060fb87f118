// iter: Iterators read fields that change between two elements.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case688_Iter_SharedState
{
    private sealed class Feed
    {
        private string _now = "start";

        public void Set(string text) => _now = text;

        public IEnumerable<string> Read()
        {
            while (true)
            {
                yield return _now;
            }
        }

        public IEnumerable<string> Snapshot()
        {
            var now = _now;
            yield return now;
            yield return now;
        }
    }

    public static void Run()
    {
        var feed = new Feed();
        var e = feed.Read().GetEnumerator();
        e.MoveNext();
        Sink.TrainText(e.Current); // OK: hard
        feed.Set(Source.LoadPerformerText());
        e.MoveNext();
        Sink.TrainText(e.Current); // BAD: set-between

        var open = new Feed();
        open.Set(Source.LoadPublicText());
        foreach (var text in open.Snapshot())
        {
            Sink.TrainText(text); // OK
        }

        var later = open.Snapshot();
        open.Set(Source.LoadPerformerText());
        Sink.Train(later.ToList()); // BAD: run-late
        open.Set("cut");
        Sink.Train(open.Snapshot().First()); // OK
    }
}
