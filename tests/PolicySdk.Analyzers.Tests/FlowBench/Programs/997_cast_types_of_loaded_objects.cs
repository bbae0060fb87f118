// cast: what a loader hands out is of its type, and of none that has nothing to do with it.
using System;
using System.Collections.Generic;

namespace FlowBench.Cases;

public static class Case997_Cast_TypesOfLoadedObjects
{
    private class Take : Clip
    {
        public string Note = "";
    }

    private sealed record Score(float Value);

    private interface INamed
    {
        string Name { get; }
    }

    private static string Caption(object value) => value switch
    {
        Score score => score.ToString(),
        string text => text,
        float[] => "samples",
        Take take => take.Note + take.Text,
        Clip => "clip",
        INamed named => named.Name,
        _ => value.ToString()!,
    };

    private static object Part(object value) => value is Score ? value : "none";

    private static object Either(object value) => value is Clip or float[] ? value : "none";

    public static void Run(bool isNamed)
    {
        Sink.TrainText(Caption(Source.LoadPerformerSamples())); // OK: hard
        Sink.TrainText(Caption(Source.LoadPerformerText())); // BAD: text
        Sink.TrainText(Caption(Source.LoadPerformer())); // BAD: may be a take
        Sink.Train(Part(Source.LoadPerformerSamples())); // OK: hard
        Sink.Train(Either(Source.LoadPerformer())); // BAD: is a clip
        Sink.Train(Either(Source.LoadPerformerSamples())); // BAD: is an array

        object any = isNamed ? Source.LoadPerformerText() : new Score(1);
        Sink.Train(Part(any)); // OK: hard
        object other = isNamed ? new Score(Source.LoadPerformerSamples()[0]) : "none";
        Sink.Train(Part(other)); // BAD: one of two
        if (Source.LoadPerformer() is not Take plain)
        {
            Sink.TrainText("no take"); // OK
        }
        else
        {
            Sink.TrainClip(plain); // BAD: derived
        }
    }
}
