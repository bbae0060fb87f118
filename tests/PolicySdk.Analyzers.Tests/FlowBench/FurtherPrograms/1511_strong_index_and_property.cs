// strong: Partial overwrites leave the rest of the take in place.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1511_Strong_IndexAndProperty
{
    public static void Run(bool all, int slot)
    {
        var clip = Source.LoadPerformer();
        clip.Text = "";
        clip.Next = null;
        clip.Id = "0";
        Sink.TrainClip(clip); // BAD: samples-left

        var texts = new[] { Source.LoadPerformerText(), Source.LoadPerformerText() };
        texts[slot & 1] = "x";
        Sink.Train(texts); // BAD: one-slot-left

        var samples = Source.LoadPerformerSamples();
        Array.Clear(samples, 0, 2);
        Sink.TrainFloats(samples); // BAD: part-cleared

        var map = new Dictionary<string, string> { ["a"] = Source.LoadPerformerText() };
        map["a"] = Source.LoadPublicText();
        Sink.TrainText(map["a"]); // OK: hard

        string? text = Source.LoadPerformerText();
        if (all)
        {
            text = null;
        }

        Sink.Train(text ?? "gone"); // BAD: not-always
    }
}
