// closure: Events with arguments, curried functions and captured locals that change later.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1537_Closure_EventsAndCurrying
{
    private sealed class TakenEventArgs(Clip clip) : EventArgs
    {
        public Clip Clip { get; } = clip;
    }

    private sealed class Recorder
    {
        public event EventHandler<TakenEventArgs>? Taken;

        public void Record(Clip clip) => Taken?.Invoke(this, new TakenEventArgs(clip));
    }

    public static void Run()
    {
        var recorder = new Recorder();
        recorder.Taken += (_, e) => Sink.TrainClip(e.Clip); // BAD: event-args
        recorder.Record(Source.LoadPerformer()); // VIA: event-args

        Func<string, Func<string, string>> curry = a => b => a + b;
        var prefixed = curry(Source.LoadPerformerText());
        Sink.TrainText(prefixed("!")); // BAD: curried
        Sink.TrainText(curry("a")("b")); // OK

        var text = "none";
        Func<string> read = () => text;
        text = Source.LoadPerformerText();
        Sink.TrainText(read()); // BAD: captured-later

        var stored = new List<Action<string>>();
        string? sink = null;
        stored.Add(s => sink = s);
        stored.ForEach(a => a(Source.LoadPerformerText()));
        Sink.TrainText(sink ?? ""); // BAD: written-by-lambda
    }
}
