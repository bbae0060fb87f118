// strong: Overwritten on every path, or on all but one.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1690_Strong_EveryPath
{
    public static void Run(int kind, bool again)
    {
        var clip = Source.LoadPerformer();
        switch (kind)
        {
            case 0:
                clip = Source.LoadPublic();
                break;
            case 1 when again:
                clip = new Clip("quiet", []);
                break;
            default:
                clip = new Clip(Source.LoadPublicText(), []);
                break;
        }

        Sink.TrainClip(clip); // OK

        var text = Source.LoadPerformerText();
        if (kind > 3)
        {
            text = "high";
        }
        else if (kind < 0)
        {
            text = "low";
        }

        Sink.TrainText(text); // BAD: fall-through

        var frames = Source.LoadPerformerSamples();
        do
        {
            frames = Source.LoadPublicSamples();
        }
        while (again && frames.Length > 9);

        Sink.TrainFloats(frames); // OK

        var words = Source.LoadPerformerText();
        for (var i = 0; i < kind; i++)
        {
            words = "cut";
        }

        Sink.TrainText(words); // BAD: zero-rounds

        var table = new Dictionary<string, string> { ["a"] = Source.LoadPerformerText(), ["b"] = "b" };
        Sink.TrainText(table["a"]); // BAD: before-overwrite
        table["a"] = "a";
        Sink.TrainText(table["a"]); // OK: hard
        table["b"] = Source.LoadPerformerText();
        table.Remove("b");
        Sink.Train(table); // OK: hard
    }
}
