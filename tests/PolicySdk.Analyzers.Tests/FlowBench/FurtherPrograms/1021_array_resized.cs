// array: A resized array is longer than it was: its end is another place.
using System;

namespace FlowBench.Cases;

public static class Case1021_Array_Resized
{
    public static void Run()
    {
        string[] names = ["a", "b"];
        Array.Resize(ref names, 3);
        names.SetValue(Source.LoadPerformerText(), 2);
        Sink.TrainText(names[^1]); // BAD: new-end
        Sink.TrainText(names[0]); // OK
        var short_ = new[] { "a", Source.LoadPerformerText() };
        var before = short_;
        Array.Resize(ref short_, 1);
        Sink.TrainText(short_[0]); // OK
        Sink.TrainText(before[^1]); // BAD: old-name
    }
}
