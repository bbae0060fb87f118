// byref: Own methods with several out parameters, one for each origin.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1219_Byref_OutOwnMethods
{
    private static void Load(out Clip rights, out Clip open)
    {
        rights = Source.LoadPerformer();
        Source.LoadPublic(out open);
    }

    private static bool TryParse(string line, out string head, out string tail)
    {
        var at = line.IndexOf(':');
        head = at < 0 ? line : line[..at];
        tail = at < 0 ? "" : "rest";
        return at >= 0;
    }

    private static bool TryPick(bool rights, out Clip? clip)
    {
        clip = null;
        if (!rights)
        {
            return false;
        }

        return Source.TryLoadPerformer(out clip);
    }

    public static void Run(bool rights)
    {
        Load(out var voice, out var bed);
        Sink.TrainClip(voice); // BAD: first-out
        Sink.TrainClip(bed); // OK
        Load(out _, out voice);
        Sink.TrainClip(voice); // OK

        TryParse(Source.LoadPerformerText(), out var head, out var tail);
        Sink.TrainText(head); // BAD: computed-out
        Sink.TrainText(tail); // OK

        Sink.TrainClip(TryPick(rights, out var picked) ? picked! : Source.LoadPublic()); // BAD: forwarded-out

        var box = new Clip[2];
        Load(out box[0], out box[1]);
        Sink.TrainClip(box[0]); // BAD: out-element
        Sink.TrainClip(box[1]); // OK: hard
    }
}
