// strong: Elements of arrays and dictionaries are overwritten at known and unknown places.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1142_Strong_ElementOverwrite
{
    public static void Run(int index)
    {
        var clips = new Clip[2];
        clips[0] = Source.LoadPerformer();
        clips[1] = Source.LoadPublic();
        clips[0] = Source.LoadPublic();
        Sink.TrainClip(clips[0]); // OK: hard
        Sink.TrainAll(clips); // OK: hard

        clips[1] = Source.LoadPerformer();
        clips[index & 1] = Source.LoadPublic();
        Sink.TrainAll(clips); // BAD: unknown-index

        var map = new Dictionary<string, string> { ["voice"] = Source.LoadPerformerText() };
        map["bed"] = "public";
        Sink.TrainText(map["voice"]); // BAD: other-key-overwritten
        map["voice"] = "removed";
        Sink.TrainText(map["voice"]); // OK: hard

        clips = new Clip[2];
        clips[0] = Source.LoadPublic();
        Sink.TrainClip(clips[0]); // OK
    }
}
