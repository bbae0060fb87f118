// static: Static state per closed type, reset between entry methods.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1685_Static_SlotsAndOrder
{
    private sealed class RightsKey;

    private sealed class OpenKey;

    private static class Slot<TKey>
    {
        public static Clip Value { get; set; } = new();
    }

    private static string s_caption = "";
    private static float[] s_frames = [];
    private static event Action<string>? Said;

    public static void Collect()
    {
        Slot<RightsKey>.Value = Source.LoadPerformer();
        Slot<OpenKey>.Value = Source.LoadPublic();
        s_caption = Source.LoadPerformerText();
        s_frames = Source.LoadPerformerSamples();
        Said += text => s_caption = text;
    }

    public static void Train()
    {
        Sink.TrainClip(Slot<RightsKey>.Value); // BAD: typed-slot
        Sink.TrainClip(Slot<OpenKey>.Value); // OK: hard
        Sink.TrainText(s_caption); // BAD: from-earlier-entry
        Said?.Invoke("spoken");
    }

    public static void Renew()
    {
        Sink.TrainFloats(s_frames); // BAD: kept-frames
        Reset();
        Sink.TrainFloats(s_frames); // OK
        Sink.TrainText(s_caption); // OK
        Slot<RightsKey>.Value = Source.LoadPublic();
        Sink.TrainClip(Slot<RightsKey>.Value); // OK
        Fill(Source.LoadPerformer());
        Sink.TrainFloats(s_frames); // BAD: stored-by-helper
    }

    private static void Reset() => (s_frames, s_caption) = ([], "reset");

    private static void Fill(Clip clip) => s_frames = clip.Samples[..2];
}
