// call: Helpers change the object that they are given, or only their own parameter.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1232_Call_SideEffects
{
    private static void SetText(Clip clip, string text) => clip.Text = text;

    private static void Blank(Clip clip)
    {
        clip.Text = "";
        clip.Samples = [];
    }

    private static void Rebind(Clip clip)
    {
        Console.WriteLine(clip.Rate);
        clip = Source.LoadPerformer();
        clip.Rate = 8000;
    }

    private static void Grow(List<Clip> clips) => clips.Add(Source.LoadPerformer());

    private static void Replace(Clip[] clips, int at) => clips[at] = Source.LoadPerformer();

    public static void Run(int at)
    {
        var clip = Source.LoadPublic();
        Rebind(clip);
        Sink.TrainClip(clip); // OK
        SetText(clip, Source.LoadPerformerText());
        Sink.TrainText(clip.Text); // BAD: set-by-helper
        Sink.TrainFloats(clip.Samples); // OK
        SetText(clip, "clean");
        Sink.TrainText(clip.Text); // OK

        var voice = Source.LoadPerformer();
        Blank(voice);
        Sink.TrainText(voice.Text); // OK
        Sink.TrainFloats(voice.Samples); // OK
        Sink.TrainClip(voice.Next!); // BAD: not-blanked

        var list = new List<Clip>();
        Grow(list);
        Sink.TrainAll(list); // BAD: list-grown
        Clip[] row = [new(), new(), new(), new()];
        Replace(row, at & 3);
        Sink.TrainAll(row); // BAD: element-replaced
    }
}
