// dispose: Dispose writes what was collected to somewhere else; the order of nested scopes counts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case753_Dispose_Publishes
{
    private sealed class Recording(List<string> into) : IDisposable
    {
        private readonly List<string> _lines = [];

        public void Say(string line) => _lines.Add(line);

        public void Dispose() => into.AddRange(_lines);
    }

    private sealed class Restore(Clip clip) : IDisposable
    {
        private readonly string _old = clip.Text;

        public void Dispose() => clip.Text = _old;
    }

    public static void Run(bool stop)
    {
        var rights = new List<string>();
        using (var recording = new Recording(rights))
        {
            recording.Say(Source.LoadPerformerText());
            Sink.Train(rights); // OK
        }

        Sink.Train(rights); // BAD: published
        var clip = new Clip("old", []);
        using (new Restore(clip))
        {
            clip.Text = Source.LoadPerformerText();
            Sink.TrainText(clip.Text); // BAD: inside
        }

        Sink.TrainText(clip.Text); // OK
        var lines = new List<string>();
        Fill(lines, stop);
        Sink.Train(lines); // BAD: early-return
    }

    private static void Fill(List<string> lines, bool stop)
    {
        using var outer = new Recording(lines);
        using var inner = new Recording(new List<string>());
        outer.Say("a");
        inner.Say(Source.LoadPerformerText());
        if (stop)
        {
            outer.Say(Source.LoadPerformerText());
            return;
        }

        Sink.Train(lines); // OK
    }
}
