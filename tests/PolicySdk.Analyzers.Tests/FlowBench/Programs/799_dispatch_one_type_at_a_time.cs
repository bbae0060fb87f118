// dispatch: What a method calls on its own object is called on one type at a time.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case799_Dispatch_OneTypeAtATime
{
    private abstract class Feed
    {
        protected abstract string Head { get; }

        public string Text => Filter(Head);

        public virtual string Line => Filter(Head);

        protected abstract string Filter(string text);

        public string Read() => Filter(Head);
    }

    private sealed class Muted : Feed
    {
        protected override string Head => Source.LoadPerformerText();

        protected override string Filter(string text) => "muted";
    }

    private sealed class Plain : Feed
    {
        protected override string Head => "plain";

        protected override string Filter(string text) => text;
    }

    private sealed class Loud : Feed
    {
        protected override string Head => Source.LoadPerformerText();

        protected override string Filter(string text) => text.ToUpperInvariant();
    }

    public static void Run(bool first)
    {
        Feed silent = first ? new Muted() : new Plain();
        Sink.TrainText(silent.Read()); // OK
        Sink.TrainText(silent.Text); // OK
        Sink.TrainText(silent.Line); // OK

        Feed heard = first ? new Muted() : new Loud();
        Sink.TrainText(heard.Read()); // BAD: method
        Sink.TrainText(heard.Text); // BAD: property
        Sink.TrainText(heard.Line); // BAD: virtual-property

        foreach (var feed in new List<Feed> { new Muted(), new Plain() })
        {
            Sink.TrainText(feed.Read()); // OK
        }
    }
}
