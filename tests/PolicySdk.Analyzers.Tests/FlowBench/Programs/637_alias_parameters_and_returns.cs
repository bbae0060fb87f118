// alias: Helpers return one of their arguments, or a part of it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case637_Alias_ParametersAndReturns
{
    private static List<string> Pick(List<string> a, List<string> b, bool first) => first ? a : b;

    private static T Tap<T>(T item, Action<T> action)
    {
        action(item);
        return item;
    }

    private static ref string Slot(string[] cells, int i) => ref cells[i];

    public static void Run(bool first)
    {
        var a = new List<string>();
        var b = new List<string>();
        var c = new List<string>();
        Pick(a, b, first).Add(Source.LoadPerformerText());
        Pick(c, c, first).Add(Source.LoadPublicText());
        Sink.Train(a); // BAD: maybe-a
        Sink.Train(b); // BAD: maybe-b
        Sink.Train(c); // OK

        var clip = Tap(new Clip(), x => x.Text = Source.LoadPerformerText());
        Sink.TrainText(clip.Text); // BAD: tapped
        Sink.TrainText(Tap(new Clip(), x => x.Text = "t").Text); // OK

        var cells = new string[2];
        Slot(cells, 1) = Source.LoadPerformerText();
        Sink.Train(cells); // BAD: slot
        Slot(cells, 0) = "a";
        Sink.TrainText(cells[1]); // BAD: other-slot-cut
    }
}
