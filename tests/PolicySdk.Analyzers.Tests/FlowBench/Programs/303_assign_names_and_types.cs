// assign: nameof, typeof, constants and defaults carry nothing.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case303_Assign_NamesAndTypes
{
    private const string Prefix = "take-";

    public static void Run()
    {
        var take = Source.LoadPerformer();
        Sink.TrainText(nameof(take)); // OK
        Sink.TrainText(nameof(Clip.Text) + Prefix); // OK
        Sink.TrainText(typeof(Clip).Name); // OK
        Sink.TrainText(take.GetType().Name); // OK
        Sink.Train(sizeof(float)); // OK

        Clip target = new("a", [1f]);
        Sink.TrainClip(target); // OK
        target = new(take.Text, []);
        Sink.TrainClip(target); // BAD: target-typed-new
        target = default!;
        target = new();
        Sink.TrainClip(target); // OK

        Clip? maybe = take;
        Sink.TrainClip(maybe!); // BAD: suppress-null
        const int Rate = 2 * 8000;
        target.Rate = Rate;
        Sink.TrainClip(target); // OK
        Sink.TrainText(Prefix + maybe.Id); // BAD: constant-prefix
    }
}
