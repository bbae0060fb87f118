// partial: A partial method without a body removes the call and its arguments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1558_Partial_NoBodyNoCall
{
    private static partial class Hooks
    {
        public static string Trace = "";

        static partial void Report(string text);

        static partial void Keep(string text);

        public static void Loaded(string text)
        {
            Report(Trace = text);
            Keep("kept");
        }

        public static void Stored(string text) => Keep(text);
    }

    private static partial class Hooks
    {
        public static string Kept = "";

        static partial void Keep(string text) => Kept = text;
    }

    public static void Run()
    {
        Hooks.Loaded(Source.LoadPerformerText());
        Sink.TrainText(Hooks.Trace); // OK: hard
        Sink.TrainText(Hooks.Kept); // OK
        Hooks.Stored(Source.LoadPerformerText());
        Sink.TrainText(Hooks.Kept); // BAD: kept
    }
}
