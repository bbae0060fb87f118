// assign: The value of an assignment is used, and arguments are evaluated from left to right.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1105_Assign_AsExpression
{
    private static string First(string a, string b) => b == "" ? "" : a;

    public static void Run()
    {
        Clip clip;
        Sink.TrainClip(clip = Source.LoadPerformer()); // BAD: assignment-value
        Sink.TrainClip(clip); // BAD: assigned-in-argument
        Sink.TrainClip(clip = Source.LoadPublic()); // OK
        Sink.TrainClip(clip); // OK

        string text;
        if ((text = Source.LoadPerformerText()).Length > 0)
        {
            Sink.TrainText(text); // BAD: assigned-in-condition
        }

        var word = "public";
        Sink.TrainText(First(word, word = Source.LoadPerformerText())); // OK
        Sink.TrainText(word); // BAD: second-argument
        Sink.TrainText(First(word, word = "later")); // BAD: first-argument
    }
}
