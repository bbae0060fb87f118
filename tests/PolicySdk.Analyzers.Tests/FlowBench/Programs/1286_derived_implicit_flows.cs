// derived: Decisions about performer data, and data that only passes the same loop.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1286_Derived_ImplicitFlows
{
    public static void Run()
    {
        var voice = Source.LoadPerformer();
        var level = "quiet";
        if (voice.Samples[0] > 0.5f)
        {
            level = "loud";
        }

        Sink.TrainText(level); // DERIVED: implicit-flow
        var size = voice.Text.Length switch
        {
            0 => "empty",
            _ => "full",
        };
        Sink.TrainText(size); // DERIVED: switch-on-length
        string[] names = ["even", "odd"];
        Sink.TrainText(names[(int)voice.Samples[0] & 1]); // DERIVED: index

        var fillers = new List<Clip>();
        foreach (var _ in Source.LoadPerformers())
        {
            fillers.Add(Source.LoadPublic());
        }

        Sink.TrainAll(fillers); // OK
        Sink.TrainFloats(new float[voice.Samples.Length]); // OK
        if (voice.Text.StartsWith('p'))
        {
            Sink.TrainClip(Source.LoadPublic()); // OK
        }

        Sink.Train(Math.Max(voice.Samples[0], 0.1f)); // BAD: larger-of-two
        Sink.Train(voice.Samples[0] > 0.5f ? voice.Samples[0] : 0.5f); // BAD: chosen-value
    }
}
