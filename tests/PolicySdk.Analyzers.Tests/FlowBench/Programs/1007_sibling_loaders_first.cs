// sibling: What public members load comes to others through numbers and text that are shared, whichever of them stands first.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1007_Sibling_LoadersFirst
{
    private static string s_words = "none";
    private static string s_title = "none";
    private static int s_rate;
    private static int s_openRate;
    private static float s_gain = 1f;

    private static string Spoken { get; set; } = "";

    public static void Load()
    {
        s_words = Source.LoadPerformerText();
        s_title = Source.LoadPublicText();
    }

    public static void Measure() => Keep(Source.LoadPerformer().Rate);

    private static void Keep(int rate) => s_rate = rate;

    public static void MeasureOpen() => s_openRate = Source.LoadPublic().Rate;

    public static void Speak() => Spoken = Source.LoadPerformerText();

    public static async Task GainAsync()
    {
        await Task.Yield();
        s_gain *= Source.LoadPerformerSamples()[0];
    }

    public static void TrainWords()
    {
        Sink.TrainText(s_words); // BAD: words
        Sink.TrainText(s_title); // OK
    }

    public static void TrainRates()
    {
        Sink.Train(s_rate); // BAD: rate
        Sink.Train(s_openRate); // OK
    }

    public static void TrainRest()
    {
        Func<string> spoken = () => Spoken;
        Sink.TrainText(spoken()); // BAD: spoken
        Sink.Train(s_gain); // BAD: gain
    }
}
