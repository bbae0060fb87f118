// closure: Lambdas and local functions write variables that they share with their method.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1622_Closure_CapturedWrites
{
    private sealed class Meter
    {
        public event EventHandler<Clip>? Peaked;

        public void Feed(Clip clip) => Peaked?.Invoke(this, clip);
    }

    public static void Run()
    {
        var text = "start";
        Action fill = () => text = Source.LoadPerformerText();
        Sink.TrainText(text); // OK
        fill();
        Sink.TrainText(text); // BAD: written-by-lambda
        text = "again";
        Sink.TrainText(text); // OK

        var count = 0;
        string Next(string line)
        {
            count++;
            var previous = text;
            text = line;
            return previous;
        }

        Sink.TrainText(Next(Source.LoadPerformerText())); // OK
        Sink.TrainText(Next("third")); // BAD: previous-line
        Sink.Train(count); // OK

        Clip? seen = null;
        var meter = new Meter();
        meter.Peaked += (_, clip) => seen = clip;
        meter.Feed(Source.LoadPublic());
        Sink.TrainClip(seen!); // OK
        meter.Feed(Source.LoadPerformer());
        Sink.TrainClip(seen!); // BAD: event-writes-capture

        var readers = new List<Func<string>>();
        foreach (var clip in Source.LoadPerformers())
        {
            readers.Add(() => clip.Text);
        }

        Sink.TrainText(readers[0]()); // BAD: loop-variable
    }
}
