// static: Public entry methods pass data through static state in order.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case515_Static_EntryOrder
{
    private static Clip? s_clip;
    private static readonly List<string> s_lines = [];
    private static string s_title = "title";
    private static string s_reset = "";

    public static void A_BeforeStore()
    {
        Sink.Train(s_lines); // OK: hard
        Sink.TrainText(s_title); // OK
    }

    public static void B_Store()
    {
        s_clip = Source.LoadPerformer();
        s_lines.Add(Source.LoadPerformerText());
        s_reset = Source.LoadPerformerText();
    }

    public static void C_Use()
    {
        Sink.TrainClip(s_clip!); // BAD: later-entry
        Sink.Train(s_lines); // BAD: later-list
        Sink.TrainText(s_title); // OK
        s_reset = "";
    }

    public static void D_AfterReset()
    {
        Sink.TrainText(s_title + s_clip!.Text); // BAD: still-there
        s_clip = Source.LoadPublic();
        Sink.TrainClip(s_clip); // OK
    }
}
