// closure: Events with EventHandler, custom arguments, senders and removal.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case673_Closure_EventArgs
{
    private sealed class TakeArgs(Clip clip) : EventArgs
    {
        public Clip Clip { get; } = clip;

        public string Note { get; set; } = "";
    }

    private sealed class Recorder
    {
        public event EventHandler<TakeArgs>? Taken;

        public string Name { get; init; } = "";

        public TakeArgs Record(Clip clip)
        {
            var args = new TakeArgs(clip);
            Taken?.Invoke(this, args);
            return args;
        }
    }

    public static void Run()
    {
        var rights = new Recorder { Name = "rights" };
        rights.Taken += (sender, e) => Sink.TrainClip(e.Clip); // BAD: event-args
        rights.Taken += (sender, e) => Sink.TrainText(((Recorder)sender!).Name); // OK
        rights.Taken += (_, e) => e.Note = e.Clip.Text;
        var args = rights.Record(Source.LoadPerformer()); // VIA: event-args
        Sink.TrainText(args.Note); // BAD: written-by-handler

        var open = new Recorder();
        open.Taken += OnTaken;
        Sink.TrainText(open.Record(Source.LoadPublic()).Note); // OK
    }

    private static void OnTaken(object? sender, TakeArgs e)
    {
        e.Note = e.Clip.Text;
        Sink.TrainClip(e.Clip); // OK
    }
}
