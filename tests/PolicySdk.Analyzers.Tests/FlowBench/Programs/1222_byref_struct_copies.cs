// byref: Structs are copied; only a reference changes the original.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1222_Byref_StructCopies
{
    private struct Take
    {
        public string Text;
        public Clip Clip;

        public void Set(string text) => Text = text;
    }

    private static void ByValue(Take take) => take.Text = Source.LoadPerformerText();

    private static void ByRef(ref Take take) => take.Text = Source.LoadPerformerText();

    private static void Inner(Take take) => take.Clip.Text = Source.LoadPerformerText();

    public static void Run()
    {
        var one = new Take { Text = "one", Clip = Source.LoadPublic() };
        ByValue(one);
        Sink.TrainText(one.Text); // OK

        var two = one;
        two.Set(Source.LoadPerformerText());
        Sink.TrainText(one.Text); // OK
        Sink.TrainText(two.Text); // BAD: method-on-copy

        ByRef(ref one);
        Sink.TrainText(one.Text); // BAD: by-reference
        Sink.TrainClip(one.Clip); // OK
        Inner(one);
        Sink.TrainText(two.Clip.Text); // BAD: shared-reference-in-copy

        var row = new Take[1];
        row[0].Set(Source.LoadPerformerText());
        Sink.TrainText(row[0].Text); // BAD: array-in-place

        var list = new List<Take> { new() { Text = "list", Clip = Source.LoadPublic() } };
        var element = list[0];
        element.Text = Source.LoadPerformerText();
        Sink.TrainText(list[0].Text); // OK
        list[0] = element;
        Sink.TrainText(list[0].Text); // BAD: stored-back
    }
}
