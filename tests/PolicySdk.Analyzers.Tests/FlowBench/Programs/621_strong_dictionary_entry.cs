// strong: An entry is overwritten, removed, or the whole dictionary is replaced.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case621_Strong_DictionaryEntry
{
    public static void Run(string key)
    {
        var map = new Dictionary<string, string> { ["voice"] = Source.LoadPerformerText(), ["bed"] = Source.LoadPublicText() };
        Sink.TrainText(map["bed"]); // OK: hard
        Sink.TrainText(map["voice"]); // BAD: entry
        map["voice"] = "cut";
        Sink.TrainText(map["voice"]); // OK: hard

        map[key] = Source.LoadPerformerText();
        Sink.TrainText(map["bed"]); // BAD: unknown-key
        map["bed"] = "cut";
        Sink.TrainText(map["bed"]); // OK: hard
        Sink.Train(map); // BAD: other-entries
        map = new Dictionary<string, string>(StringComparer.Ordinal) { ["bed"] = "b" };
        Sink.Train(map); // OK

        var open = new Dictionary<int, Clip> { [1] = Source.LoadPerformer() };
        open.Remove(1, out var removed);
        Sink.TrainClip(removed!); // BAD: removed
        Sink.TrainAll(open.Values); // OK: hard
    }
}
