// null: ?. on the left of ??= and of compound operators, with right sides that may not run.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case809_Null_ConditionalCoalescing
{
    private sealed class Box
    {
        public Clip? Clip;
        public string Text = "";
        public string[] Cells = new string[2];
    }

    private static string s_read = "";

    private static string Note()
    {
        s_read = Source.LoadPerformerText();
        return "note";
    }

    public static void Run(bool there)
    {
        Box? box = there ? new Box() : null;
        box?.Clip ??= Source.LoadPerformer();
        Sink.TrainClip(box?.Clip ?? new Clip()); // BAD: coalescing
        box?.Clip = Source.LoadPublic();
        Sink.TrainClip(box?.Clip ?? new Clip()); // OK
        box?.Text += Note();
        Sink.TrainText(box?.Text ?? ""); // OK
        Sink.TrainText(s_read); // BAD: right-side-ran
        box?.Cells[0] = Source.LoadPerformerText();
        Sink.Train(box?.Cells ?? []); // BAD: element-behind
        Box full = new();
        full?.Cells[1] = Source.LoadPublicText();
        Sink.Train(full!.Cells); // OK
    }
}
