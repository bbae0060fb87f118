// sibling: Two objects of one class, filled through the same methods.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case340_Sibling_Instances
{
    private sealed class Track
    {
        private readonly List<string> _lines = [];
        private string _title = "";

        public Track Titled(string title)
        {
            _title = title;
            return this;
        }

        public void Add(string line) => _lines.Add(line);

        public string Title => _title;

        public string All => string.Join("\n", _lines);
    }

    private static Track Make(string title) => new Track().Titled(title);

    public static void Run()
    {
        var rights = new Track();
        var open = new Track();
        rights.Add(Source.LoadPerformerText());
        open.Add(Source.LoadPublicText());
        Sink.TrainText(rights.All); // BAD: filled-instance
        Sink.TrainText(open.All); // OK
        Sink.TrainText(rights.Title); // OK

        var a = Make(Source.LoadPerformerText());
        var b = Make("b");
        Sink.TrainText(a.Title); // BAD: factory-first
        Sink.TrainText(b.Title); // OK
        Sink.Train(b); // OK
        b.Add(a.Title);
        Sink.TrainText(b.Title); // OK
        Sink.Train(b); // BAD: mixed-later
    }
}
