// array: Array.ConvertAll, Find, ForEach, Resize, Fill and BinarySearch.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case640_Array_Functions
{
    public static void Run()
    {
        Clip[] clips = [Source.LoadPublic(), Source.LoadPerformer()];
        Sink.Train(Array.ConvertAll(clips, c => c.Text)); // BAD: convert-all
        Sink.Train(Array.ConvertAll(clips, c => "x")); // OK
        Sink.TrainClip(Array.Find(clips, c => c.Rate > 1)!); // BAD: find
        Sink.TrainAll(Array.FindAll(clips, c => c.Rate > 1)); // BAD: find-all
        Array.ForEach(clips, c => Sink.TrainText(c.Text)); // BAD: for-each

        var samples = new float[4];
        Array.Fill(samples, Source.LoadPerformerSamples()[0]);
        Sink.TrainFloats(samples); // BAD: filled
        Array.Clear(samples);
        Sink.TrainFloats(samples); // OK: hard
        var open = Source.LoadPublicSamples();
        Array.Resize(ref open, 20);
        Array.Reverse(open);
        Sink.TrainFloats(open); // OK
        Array.Copy(Source.LoadPerformerSamples(), 0, open, 4, 2);
        Sink.TrainFloats(open); // BAD: copied-into
        Sink.Train(Array.IndexOf(open, 1f)); // DERIVED: index
        var made = Array.CreateInstance(typeof(string), 2);
        made.SetValue(Source.LoadPerformerText(), 1);
        Sink.Train(made.GetValue(1)!); // BAD: get-value
    }
}
