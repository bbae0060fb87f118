// linq: Operators that pick one element or a default.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1201_Linq_SingleElements
{
    public static void Run(int index)
    {
        var voices = Source.LoadPerformerList();
        Sink.TrainClip(voices.Last()); // BAD: last
        Sink.TrainClip(voices.ElementAt(^1)); // BAD: element-at
        Sink.TrainClip(voices.FirstOrDefault(c => c.Rate > 0, Source.LoadPublic())); // BAD: first-or-default
        Sink.TrainClip(voices.Skip(1).SingleOrDefault() ?? new Clip()); // BAD: single-or-default

        var open = Source.LoadPublics().ToList();
        Sink.TrainClip(open.First(c => c.Rate > 0)); // OK
        Sink.TrainClip(open.ElementAtOrDefault(index) ?? Source.LoadPublic()); // OK
        Sink.TrainClip(open.LastOrDefault() ?? Source.LoadPublic()); // OK
        Sink.TrainAll(open.Skip(9).DefaultIfEmpty(Source.LoadPerformer())); // BAD: default-if-empty

        List<Clip> mixed = [Source.LoadPublic(), Source.LoadPerformer()];
        Sink.TrainClip(mixed.Last()); // BAD: last-of-two
        Sink.TrainClip(mixed.First()); // OK: hard
        Sink.TrainAll(mixed.TakeWhile(c => c.Text != "").Reverse()); // BAD: take-while
        Sink.TrainAll(Enumerable.Repeat(open[0], 3)); // OK
        Sink.TrainAll(Enumerable.Repeat(voices[0], 3)); // BAD: repeat
    }
}
