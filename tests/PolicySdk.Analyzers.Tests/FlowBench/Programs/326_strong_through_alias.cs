// strong: The overwrite goes through a second name of the same object.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case326_Strong_ThroughAlias
{
    private sealed class Holder
    {
        public string Text = "";
        public Holder? Peer;
    }

    private static Holder Same(Holder h) => h;

    public static void Run(bool first)
    {
        var a = new Holder { Text = Source.LoadPerformerText() };
        var b = a;
        b.Text = "clean";
        Sink.TrainText(a.Text); // OK

        a.Text = Source.LoadPerformerText();
        Same(a).Text = "clean";
        Sink.TrainText(b.Text); // OK

        var outer = new Holder { Peer = a };
        a.Text = Source.LoadPerformerText();
        outer.Peer.Text = Source.LoadPublicText();
        Sink.TrainText(a.Text); // OK

        var c = new Holder { Text = Source.LoadPerformerText() };
        outer.Peer = first ? a : c;
        outer.Peer.Text = "one of two";
        Sink.TrainText(c.Text); // BAD: maybe-other
        Sink.TrainText(outer.Peer.Text); // OK: hard
        b = new Holder();
        b.Text = Source.LoadPerformerText();
        Sink.TrainText(a.Text); // OK
        Sink.TrainText(b.Text); // BAD: rebound
    }
}
