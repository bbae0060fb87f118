// static: A static slot is emptied, used earlier than filled, or kept per thread.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1568_Static_ResetBetween
{
    [ThreadStatic]
    private static string? t_scratch;

    private static Clip? s_slot;
    private static string s_open = Source.LoadPublicText();

    public static void Early()
    {
        Sink.TrainText(s_open); // OK
    }

    public static void Run()
    {
        s_slot = Source.LoadPerformer();
        t_scratch = s_slot.Text;
        Sink.TrainText(t_scratch); // BAD: thread-static
        t_scratch = null;
        s_slot = Source.LoadPublic();
        Sink.TrainClip(s_slot); // OK
        s_open += "!";
        Sink.TrainText(s_open + t_scratch); // OK
    }

    public static void Late()
    {
        Sink.Train(s_slot?.Text ?? "empty"); // OK
        s_open = Source.LoadPerformerText();
        Sink.Train(s_open.ToCharArray()); // BAD: stored-late
    }
}
