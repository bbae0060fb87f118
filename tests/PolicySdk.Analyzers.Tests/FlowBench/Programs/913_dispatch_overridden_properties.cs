// dispatch: Properties that are nothing but their fields are overridden by others.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case913_Dispatch_OverriddenProperties
{
    private interface INamed
    {
        string Name { get; set; }
    }

    private class Plain : INamed
    {
        public virtual string Name { get; set; } = "plain";

        public virtual string Title { get; } = "plain";
    }

    private sealed class Voiced : Plain
    {
        public override string Name { get; set; } = Source.LoadPerformerText();

        public override string Title { get; } = Source.LoadPerformerText();
    }

    private sealed class Open : Plain
    {
        public override string Name { get; set; } = Source.LoadPublicText();
    }

    private abstract class Track
    {
        public abstract string Text { get; set; }

        public virtual string Note { get; init; } = "note";

        public virtual string Mark
        {
            get => "mark";
            set
            {
            }
        }
    }

    private class Recorded : Track
    {
        public override string Text { get; set; } = "text";

        public override string Note { get; init; } = Source.LoadPerformerText();

        public override string Mark { get; set; } = Source.LoadPerformerText();
    }

    private sealed class Cut : Recorded
    {
        public override string Note
        {
            get => base.Note;
            init => base.Note = "cut";
        }

        public string Both => base.Note + base.Mark;
    }

    public static void Run(bool voiced)
    {
        Plain plain = new Voiced();
        Sink.TrainText(plain.Name); // BAD: overriding-initializer
        Sink.TrainText(plain.Title); // BAD: get-only
        Sink.TrainText(((INamed)plain).Name); // BAD: through-interface
        plain.Name = "set";
        Sink.TrainText(plain.Name); // OK
        plain = new Open();
        Sink.TrainText(plain.Name); // OK
        plain.Name = Source.LoadPerformerText();
        Sink.TrainText(plain.Name); // BAD: set
        plain = voiced ? new Voiced() : new Open();
        Sink.TrainText(plain.Name); // BAD: either

        Track track = new Recorded { Text = "x" };
        Sink.TrainText(track.Text); // OK
        Sink.TrainText(track.Note); // BAD: init-only
        Sink.TrainText(track.Mark); // BAD: over-computed
        track = new Recorded { Note = "n", Mark = "m" };
        Sink.Train(track); // OK
        track = new Cut();
        Sink.TrainText(track.Note); // BAD: base-access
        track = new Cut { Note = Source.LoadPerformerText(), Mark = "m" };
        Sink.TrainText(track.Note); // OK
        Sink.TrainText(((Cut)track).Both); // OK
    }
}
