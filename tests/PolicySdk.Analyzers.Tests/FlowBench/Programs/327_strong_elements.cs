// strong: Elements and entries are overwritten at known and unknown places.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case327_Strong_Elements
{
    public static void Run(int i)
    {
        var clips = new[] { Source.LoadPerformer(), Source.LoadPublic() };
        clips[0] = Source.LoadPublic();
        Sink.TrainClip(clips[0]); // OK: hard

        var lines = new[] { "a", Source.LoadPerformerText(), "c" };
        lines[i] = "unknown place";
        Sink.Train(lines); // BAD: unknown-index
        Array.Fill(lines, "filled");
        Sink.Train(lines); // OK: hard

        var map = new Dictionary<string, string> { ["k"] = Source.LoadPerformerText() };
        Sink.TrainText(map["k"]); // BAD: entry
        map["k"] = "clean";
        Sink.TrainText(map["k"]); // OK: hard
        map[i.ToString()] = Source.LoadPerformerText();
        Sink.Train(map.Values); // BAD: some-entry

        var samples = Source.LoadPerformerSamples();
        Array.Clear(samples, 0, 2);
        Sink.TrainFloats(samples); // BAD: cleared-in-part
        Array.Clear(samples);
        Sink.TrainFloats(samples); // OK: hard
    }
}
