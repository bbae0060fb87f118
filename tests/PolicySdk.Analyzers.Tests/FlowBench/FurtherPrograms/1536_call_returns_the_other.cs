// call: Helpers which look at the take but return something else.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1536_Call_ReturnsTheOther
{
    private static T Second<T>(T first, T second)
    {
        if (Equals(first, second))
        {
            Console.WriteLine("same");
        }

        return second;
    }

    private static string Kind(Clip clip)
    {
        string Local(string fallback) => clip.Rate > 8000 ? "wide" : fallback;
        return Local("narrow");
    }

    private static Clip Identity(Clip clip) => clip;

    private static void Log(string message, object? detail = null) => Console.WriteLine($"{message} {detail}".Length);

    public static void Run()
    {
        var rights = Source.LoadPerformer();
        var open = Source.LoadPublic();
        Sink.TrainClip(Second(rights, open)); // OK
        Sink.TrainClip(Second(open, rights)); // BAD: second-argument
        Sink.TrainText(Kind(rights)); // OK
        Log("loaded", rights);
        Sink.TrainClip(Identity(open)); // OK
        Sink.TrainClip(Identity(Identity(rights))); // BAD: identity-twice
        Sink.Train(typeof(Clip).Name + nameof(rights.Text)); // OK
    }
}
