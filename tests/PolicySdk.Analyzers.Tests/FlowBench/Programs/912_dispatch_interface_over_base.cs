// dispatch: An interface that a base class implements is called on a class that overrides.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case912_Dispatch_InterfaceOverBase
{
    private interface IVoice
    {
        string Words();

        T Echo<T>(T value);

        string Name { get; set; }

        string Twice() => Words() + Words();
    }

    private class Quiet : IVoice
    {
        public virtual string Words() => "quiet";

        public virtual T Echo<T>(T value) => default!;

        public virtual string Name
        {
            get => "quiet";
            set
            {
            }
        }
    }

    private class Loud : Quiet
    {
        public override string Words() => Source.LoadPerformerText();

        public override T Echo<T>(T value) => value;

        public override string Name { get; set; } = "loud";
    }

    private sealed class Muted : Loud
    {
        public override string Words() => "muted";
    }

    private abstract class Base<T> : IEnumerable<T>, IDisposable
    {
        public abstract IEnumerator<T> GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        public virtual void Dispose()
        {
        }
    }

    private sealed class Words(List<string> end) : Base<string>
    {
        public override IEnumerator<string> GetEnumerator()
        {
            yield return Source.LoadPerformerText();
        }

        public override void Dispose() => end.Add(Source.LoadPerformerText());
    }

    public static void Run()
    {
        IVoice quiet = new Quiet();
        IVoice loud = new Loud();
        IVoice muted = new Muted();
        Sink.TrainText(quiet.Words()); // OK
        Sink.TrainText(loud.Words()); // BAD: overridden
        Sink.TrainText(muted.Words()); // OK
        Sink.TrainText(loud.Twice()); // BAD: by-default-member
        Sink.TrainText(muted.Twice()); // OK
        Sink.TrainText(loud.Echo(Source.LoadPerformerText())); // BAD: overridden-generic
        Sink.TrainText(loud.Echo("a")); // OK
        Sink.Train(quiet.Echo(Source.LoadPerformerText()) ?? "none"); // OK
        loud.Name = Source.LoadPerformerText();
        quiet.Name = Source.LoadPerformerText();
        Sink.TrainText(loud.Name); // BAD: overridden-property
        Sink.TrainText(quiet.Name); // OK

        var end = new List<string>();
        using (IDisposable words = new Words(end))
        {
            Sink.Train(end); // OK
            Sink.TrainText(((IEnumerable<string>)words).First()); // BAD: overridden-enumerator
        }

        Sink.Train(end); // BAD: overridden-dispose
    }
}
