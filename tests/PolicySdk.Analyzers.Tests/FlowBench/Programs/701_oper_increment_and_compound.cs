// oper: Increment, compound assignment through indexers, properties and events.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case701_Oper_IncrementAndCompound
{
    private struct Meter(float level)
    {
        public float Level = level;

        public static Meter operator ++(Meter m) => new(m.Level + 1);

        public static Meter operator -(Meter a, Meter b) => new(a.Level - b.Level);
    }

    private sealed class Panel
    {
        private readonly Dictionary<string, Meter> _meters = [];

        public Meter this[string key]
        {
            get => _meters.GetValueOrDefault(key);
            set => _meters[key] = value;
        }

        public string Log { get; set; } = "";
    }

    public static void Run()
    {
        var meter = new Meter(Source.LoadPerformerSamples()[0]);
        var old = meter++;
        Sink.Train(meter.Level); // BAD: incremented
        Sink.Train(old.Level); // BAD: old-value
        var open = new Meter(1f);
        ++open;
        Sink.Train(open.Level); // OK
        open -= meter;
        Sink.Train(open.Level); // BAD: subtracted

        var panel = new Panel();
        panel["a"] -= new Meter(1f);
        panel["a"]++;
        Sink.Train(panel["a"].Level); // OK
        panel["b"] -= meter;
        Sink.Train(panel["b"].Level); // BAD: compound-indexer
        panel.Log += "x";
        Sink.TrainText(panel.Log); // OK
        panel.Log += Source.LoadPerformerText();
        Sink.TrainText(panel.Log); // BAD: compound-property
        var floats = new float[2];
        floats[0] += Source.LoadPublicSamples()[0];
        Sink.TrainFloats(floats); // OK
        floats[1] -= Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(floats); // BAD: compound-element
    }
}
