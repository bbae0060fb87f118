// derived: The data decides which constant is written, and which public text is taken.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case717_Derived_BranchesWriteConstants
{
    private static string Mood(string words)
    {
        if (words.Contains("great"))
        {
            return "happy";
        }

        return words.Length > 20 ? "long" : "short";
    }

    public static void Run()
    {
        var words = Source.LoadPerformerText();
        Sink.TrainText(Mood(words)); // OK
        var label = "none";
        switch (words)
        {
            case "yes":
                label = "agree";
                break;
            case { Length: > 3 } and not "maybe":
                label = Source.LoadPublicText();
                break;
        }

        Sink.TrainText(label); // OK
        string[] open = ["a", "b"];
        Sink.TrainText(open[words.Length % 2]); // OK
        var rounds = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            rounds.Add("x");
        }

        Sink.Train(rounds); // OK
        rounds[0] = Mood(words) + words[0];
        Sink.Train(rounds); // BAD: first-char
    }
}
