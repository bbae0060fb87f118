// call: Eight calls between loader and trainer, with one that drops the data.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case668_Call_DeepChain
{
    private static Clip L1() => L2();
    private static Clip L2() => L3(true);
    private static Clip L3(bool first) => first ? L4(Source.LoadPublic()) : Source.LoadPublic();
    private static Clip L4(Clip clip) => clip.Rate > 0 ? L5().Voice : clip;
    private static (Clip Voice, Clip Bed) L5() => (L6(), Source.LoadPublic());
    private static Clip L6() => L7(Source.LoadPerformer);
    private static Clip L7(Func<Clip> load) => L8(load());
    private static Clip L8(Clip clip) => clip;

    private static void T1(Clip clip) => T2(clip.Text, clip.Samples);
    private static void T2(string text, float[] samples) => T3(new Clip("silent", samples), text);
    private static void T3(Clip clip, string text)
    {
        Sink.TrainText(clip.Text); // OK
        Sink.TrainFloats(clip.Samples); // BAD: deep-sink
        Console.WriteLine(text);
    }

    public static void Run()
    {
        Sink.TrainClip(L1()); // BAD: deep-source
        Sink.TrainClip(L5().Bed); // OK
        T1(Source.LoadPerformer()); // VIA: deep-sink
        T1(Source.LoadPublic());
        Sink.TrainClip(L7(Source.LoadPublic)); // OK
    }
}
