// ext: Members of extension blocks called as static methods, as method groups and on nullable receivers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case803_Ext_BlocksAsStatics
{
    extension(Clip? clip)
    {
        public Clip OrOpen() => clip ?? Source.LoadPublic();

        public string TextOr(string other) => clip?.Text ?? other;
    }

    extension(string text)
    {
        public string Shout() => text.ToUpperInvariant() + "!";

        public (string Head, string Tail) Parts => (text[..1], text[1..]);
    }

    public static void Run()
    {
        Clip? none = null;
        Sink.TrainClip(none.OrOpen()); // OK
        Sink.TrainClip(OrOpen(Source.LoadPerformer())); // BAD: called-as-static
        Sink.TrainText(none.TextOr(Source.LoadPerformerText())); // BAD: other
        Sink.TrainText(Source.LoadPublic().TextOr("x")); // OK
        Func<string, string> shout = Shout;
        Sink.TrainText(shout(Source.LoadPerformerText())); // BAD: method-group
        Func<string> bound = Source.LoadPublicText().Shout;
        Sink.TrainText(bound()); // OK
        Sink.Train(Source.LoadPerformers().Select(c => c.Text.Shout())); // BAD: in-query
        var (head, _) = Source.LoadPerformerText().Parts;
        Sink.TrainText(head); // BAD: tuple-property
        Sink.TrainText(Source.LoadPublicText().Parts.Tail); // OK
    }
}
