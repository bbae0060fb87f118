// call: Seven calls between loader and trainer, down and up.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1231_Call_DeepChain
{
    private static void D1(Clip clip) => D2(clip, 1);

    private static void D2(Clip clip, int level) => D3(level, clip);

    private static void D3(int level, Clip clip) => D4(clip.Text, level);

    private static void D4(string text, int level) => D5([text], level);

    private static void D5(string[] texts, int level) => D6(texts[0] + level);

    private static void D6(string text) => D7(text);

    private static void D7(string text)
    {
        Sink.TrainText(text); // BAD: seven-down
    }

    private static Clip U1() => U2();

    private static Clip U2() => U3("x").Item1;

    private static (Clip, string) U3(string tag) => (U4(), tag);

    private static Clip U4()
    {
        var result = U5(new List<Clip>());
        return result;
    }

    private static Clip U5(List<Clip> work)
    {
        U6(work);
        return work[^1];
    }

    private static void U6(ICollection<Clip> work) => work.Add(U7());

    private static Clip U7() => Source.LoadPerformer();

    private static string Tag() => U3("tag").Item2;

    public static void Run()
    {
        D1(Source.LoadPerformer()); // VIA: seven-down
        Sink.TrainClip(U1()); // BAD: seven-up
        Sink.TrainText(Tag()); // OK
    }
}
