// array: Static methods of System.Array move, convert, fill and clear elements.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1603_Array_BclMethods
{
    public static void Run()
    {
        var voice = Source.LoadPerformerSamples();
        var window = new float[6];
        Array.Copy(voice, 2, window, 1, 4);
        Sink.TrainFloats(window); // BAD: array-copy
        Array.Clear(window);
        Sink.TrainFloats(window); // OK: hard

        var clips = Source.LoadPerformers().ToArray();
        Sink.Train(Array.ConvertAll(clips, c => c.Text.Trim())); // BAD: convert-all
        Sink.Train(Array.ConvertAll(clips, _ => "take")); // OK
        Sink.TrainClip(Array.Find(clips, c => c.Rate > 0)!); // BAD: array-find

        var pad = new float[4];
        Array.Fill(pad, 0.5f);
        Sink.TrainFloats(pad); // OK
        Array.Fill(pad, voice[^1]);
        Sink.TrainFloats(pad); // BAD: array-fill

        var grown = Source.LoadPerformerSamples();
        Array.Resize(ref grown, 32);
        Sink.TrainFloats(grown); // BAD: array-resize

        int[] order = [2, 1];
        Array.Sort(order, clips);
        Sink.Train(order); // OK
        Sink.TrainClip(clips[0]); // BAD: sorted-items
    }
}
