// alias: The second name points elsewhere before the write.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1168_Alias_Broken
{
    private sealed class Holder
    {
        public string Text = "";
        public Holder? Inner;
    }

    public static void Run()
    {
        var a = new Holder();
        var b = a;
        b = new Holder();
        b.Text = Source.LoadPerformerText();
        Sink.TrainText(a.Text); // OK
        Sink.TrainText(b.Text); // BAD: new-object

        var outer = new Holder { Inner = new Holder() };
        var inner = outer.Inner;
        outer.Inner = new Holder();
        inner.Text = Source.LoadPerformerText();
        Sink.TrainText(outer.Inner.Text); // OK
        Sink.TrainText(inner.Text); // BAD: detached

        var text = Source.LoadPerformerText();
        var copy = text;
        text = "public";
        Sink.TrainText(text); // OK
        Sink.TrainText(copy); // BAD: string-copy

        var list = new List<string>();
        var view = list;
        list = [Source.LoadPerformerText()];
        Sink.Train(view); // OK
        Sink.Train(list); // BAD: new-list
    }
}
