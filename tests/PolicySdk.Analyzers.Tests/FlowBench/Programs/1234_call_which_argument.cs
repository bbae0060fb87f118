// call: The result is one of several arguments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1234_Call_WhichArgument
{
    private static T First<T>(T a, T b)
    {
        Console.WriteLine(b);
        return a;
    }

    private static T Second<T>(T a, T b) => First(b, a);

    private static Clip Either(bool left, Clip a, Clip b)
    {
        Clip result;
        if (left)
        {
            result = a;
        }
        else
        {
            result = b;
        }

        return result;
    }

    private static Clip Best(params Clip[] clips) => clips[^1];

    private static string Merge(Clip words, Clip sound) => words.Text + sound.Samples.Length;

    public static void Run(bool left)
    {
        Sink.TrainClip(First(Source.LoadPerformer(), Source.LoadPublic())); // BAD: first
        Sink.TrainClip(First(Source.LoadPublic(), Source.LoadPerformer())); // OK
        Sink.TrainClip(Second(Source.LoadPublic(), Source.LoadPerformer())); // BAD: second
        Sink.TrainClip(Second(Source.LoadPerformer(), Source.LoadPublic())); // OK
        Sink.TrainClip(Either(left, Source.LoadPublic(), Source.LoadPerformer())); // BAD: either
        Sink.TrainClip(Either(left, Source.LoadPublic(), new Clip())); // OK
        Sink.TrainClip(Best(Source.LoadPublic(), Source.LoadPublic(), Source.LoadPerformer())); // BAD: params-last
        Sink.TrainClip(Best(Source.LoadPublic(), new Clip())); // OK
        Sink.TrainText(Merge(Source.LoadPerformer(), Source.LoadPublic())); // BAD: text-side
    }
}
