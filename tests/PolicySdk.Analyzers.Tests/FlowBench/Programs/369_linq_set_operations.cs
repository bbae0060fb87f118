// linq: Which side of a set operation delivers the elements.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case369_Linq_SetOperations
{
    public static void Run()
    {
        var voices = Source.LoadPerformerList();
        var beds = Source.LoadPublics().ToList();
        Sink.TrainAll(beds.Except(voices)); // OK
        Sink.TrainAll(voices.Except(beds)); // BAD: except
        Sink.TrainAll(beds.Union(voices)); // BAD: union
        Sink.TrainAll(beds.ExceptBy(voices.Select(v => v.Id), b => b.Id)); // OK
        Sink.TrainAll(voices.IntersectBy(["a"], v => v.Id)); // BAD: intersect-by

        Sink.TrainClip(beds.FirstOrDefault(voices[0])); // BAD: default-value
        Sink.TrainClip(beds.FirstOrDefault(b => b.Text == voices[0].Text) ?? new Clip()); // OK
        Sink.TrainAll(beds.OrderBy(b => voices.IndexOf(b)).ThenBy(b => b.Rate)); // OK
        Sink.TrainAll(voices.Take(^1..).Reverse().Cast<Clip>()); // BAD: take-range
        Sink.TrainAll(beds.Zip(voices).Select(p => p.First)); // OK
        Sink.TrainAll(beds.TakeWhile(b => b.Rate > voices[0].Rate)); // OK
        object[] mixed = [voices[0], "word", 3];
        Sink.TrainAll(mixed.OfType<Clip>()); // BAD: of-type
        Sink.Train(voices.Select(v => v.Rate).Order().ToArray()); // BAD: ordered-rates
        Sink.Train(beds.CountBy(b => b.Id).Select(p => p.Key).ToList()); // OK
        Sink.TrainAll(beds.Zip(voices, beds).Select(t => t.Second)); // BAD: zip-three
    }
}
