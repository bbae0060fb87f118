// assign: Assignments are expressions and can be chained.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case300_Assign_Chained
{
    public static void Run()
    {
        Clip first, second;
        first = second = Source.LoadPerformer();
        Sink.TrainClip(first); // BAD: chain-first
        Sink.TrainClip(second); // BAD: chain-second

        string words;
        Sink.TrainText(words = Source.LoadPublicText()); // OK
        Sink.TrainText(words = Source.LoadPerformerText()); // BAD: assigned-in-argument
        var length = (words = Source.LoadPublicText()).Length;
        Sink.TrainText(words); // OK
        Sink.Train(length); // OK

        var holder = new Clip();
        var copy = holder.Text = Source.LoadPerformerText();
        Sink.TrainText(copy); // BAD: value-of-assignment
        Sink.TrainText(holder.Id); // OK
        Sink.TrainClip(holder); // BAD: chained-member

        var fresh = (holder = new Clip { Text = "x" }).Text;
        Sink.TrainText(fresh); // OK
    }
}
