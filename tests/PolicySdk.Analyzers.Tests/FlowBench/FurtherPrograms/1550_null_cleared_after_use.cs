// null: A field is nulled, and ??= finds a value which is already there.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1550_Null_ClearedAfterUse
{
    private sealed class Cursor
    {
        public Clip? Clip;

        public string Words => Clip?.Text ?? "silence";
    }

    public static void Run(bool keep)
    {
        var cursor = new Cursor { Clip = Source.LoadPerformer() };
        Sink.TrainText(cursor.Words); // BAD: before-null
        cursor.Clip = null;
        Sink.TrainText(cursor.Words); // OK
        cursor.Clip ??= Source.LoadPublic();
        Sink.TrainClip(cursor.Clip); // OK

        string? text = keep ? Source.LoadPerformerText() : null;
        if (text is null)
        {
            text = "filled";
            Sink.TrainText(text); // OK
        }

        Sink.TrainText(text); // BAD: kept
        cursor?.Clip?.Next?.Samples.AsSpan().Fill(0);
    }
}
