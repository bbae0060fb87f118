// closure: Lambdas write to captured variables, fields and collections.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1237_Closure_CaptureWrite
{
    public static void Run(bool really)
    {
        var text = "start";
        var other = "other";
        Action load = () => text = Source.LoadPerformerText();
        Sink.TrainText(text); // OK
        load();
        Sink.TrainText(text); // BAD: captured-written
        Sink.TrainText(other); // OK

        var clips = new List<Clip>();
        Source.LoadPerformerList().ForEach(c => clips.Add(c));
        Sink.TrainAll(clips); // BAD: captured-list

        var sum = 0f;
        Array.ForEach(Source.LoadPerformerSamples(), s => sum += s);
        Sink.TrainFloats([sum]); // BAD: accumulated

        var never = "never";
        Action unused = () => never = Source.LoadPerformerText();
        Sink.TrainText(never); // OK
        if (really)
        {
            unused();
        }

        Sink.TrainText(never); // BAD: maybe-called

        var clean = Source.LoadPerformerText();
        Action wipe = () => clean = "wiped";
        wipe();
        Sink.TrainText(clean); // OK
    }
}
