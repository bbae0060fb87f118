// closure: Event handlers with arguments, on two publishers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1241_Closure_Events
{
    private sealed class TakeEventArgs(Clip clip) : EventArgs
    {
        public Clip Clip { get; } = clip;
    }

    private sealed class Booth
    {
        public event EventHandler<TakeEventArgs>? Recorded;

        public event Action? Closed;

        public void Record(Clip clip)
        {
            Recorded?.Invoke(this, new TakeEventArgs(clip));
            Closed?.Invoke();
        }
    }

    private static void OnRecorded(object? sender, TakeEventArgs e)
    {
        Sink.TrainText(e.Clip.Text); // BAD: method-group-handler
    }

    public static void Run()
    {
        var rights = new Booth();
        var open = new Booth();
        Clip? last = null;
        rights.Recorded += (_, e) => Sink.TrainClip(e.Clip); // BAD: lambda-handler
        rights.Recorded += (_, e) => last = e.Clip;
        rights.Recorded += OnRecorded;
        rights.Closed += () => Sink.TrainText("closed"); // OK
        open.Recorded += (_, e) => Sink.TrainClip(e.Clip); // OK

        open.Record(Source.LoadPublic());
        rights.Record(Source.LoadPerformer()); // VIA: lambda-handler
        Sink.TrainClip(last!); // BAD: stored-by-handler
    }
}
