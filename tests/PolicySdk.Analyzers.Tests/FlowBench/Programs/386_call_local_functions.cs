// call: Local functions, static ones, nested ones and calls before the declaration.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case386_Call_LocalFunctions
{
    public static void Run(bool flag)
    {
        var held = Source.LoadPublic();
        Sink.TrainText(Early()); // BAD: declared-later
        Sink.TrainText(Twice(Source.LoadPerformerText())); // BAD: static-local
        Sink.TrainText(Twice("open")); // OK
        Sink.TrainClip(Held()); // OK
        held = Source.LoadPerformer();
        Sink.TrainClip(Held()); // BAD: captured-later
        Reset();
        Sink.TrainClip(held); // OK
        Sink.TrainText(Outer("x", flag)); // OK
        Sink.TrainText(Outer(Source.LoadPerformerText(), flag)); // BAD: nested-local
        Train(held);

        string Early() => Source.LoadPerformerText();

        static string Twice(string text) => text + text;

        Clip Held() => held;

        void Reset() => held = new Clip();

        string Outer(string text, bool deep)
        {
            return deep ? Inner(3) : "shallow";

            string Inner(int n) => n == 0 ? text : Inner(n - 1);
        }

        void Train(Clip clip)
        {
            Sink.TrainClip(clip); // OK
        }
    }

    public static void RunSink()
    {
        var count = 0;
        Feed(Source.LoadPerformerText()); // VIA: local-sink
        Feed("x");

        void Feed(string text)
        {
            count++;
            Sink.TrainText(text); // BAD: local-sink
            Sink.Train(count); // OK
        }
    }
}
