// static: Public entry methods share static state; some of it is reset.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case732_Static_EntryPointsInOrder
{
    private static readonly List<string> s_lines = [];
    private static readonly Dictionary<string, Clip> s_clips = [];
    private static string s_title = "title";
    private static Func<Clip> s_load = Source.LoadPublic;

    public static void Open()
    {
        s_lines.Add(Source.LoadPublicText());
        s_clips["open"] = s_load();
        Sink.Train(s_clips); // OK: hard
        Sink.TrainText(s_title); // OK
    }

    public static void Collect()
    {
        s_lines.Add(Source.LoadPerformerText());
        s_load = Source.LoadPerformer;
    }

    public static void Train()
    {
        Sink.Train(s_lines); // BAD: collected-before
        Sink.TrainClip(s_load()); // BAD: replaced-loader
        s_title = s_lines[^1];
        Sink.TrainText(s_title); // BAD: title-from-lines
        s_title = "again";
        Sink.TrainText(s_title); // OK
    }
}
