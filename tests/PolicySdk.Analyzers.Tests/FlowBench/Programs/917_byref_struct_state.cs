// byref: Structs are changed in place, by reference, or only as copies.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case917_Byref_StructState
{
    private struct Meter
    {
        public float Sum;
        public string Last;

        public void Add(float x, string label)
        {
            Sum += x;
            Last = label;
        }

        public void Reset() => this = new Meter { Last = "reset" };
    }

    private static void AddTo(this ref Meter meter, Clip clip) => meter.Add(clip.Samples[0], clip.Text);

    private static void AddToCopy(Meter meter, Clip clip) => meter.Add(clip.Samples[0], clip.Text);

    private ref struct Reader(ReadOnlySpan<float> data)
    {
        private readonly ReadOnlySpan<float> _data = data;
        private int _at = -1;

        public readonly ref readonly float Current => ref _data[_at];

        public bool MoveNext() => ++_at < _data.Length;

        public readonly Reader GetEnumerator() => this;
    }

    public static void Run()
    {
        var meter = new Meter();
        AddToCopy(meter, Source.LoadPerformer());
        Sink.Train(meter.Sum); // OK
        meter.AddTo(Source.LoadPerformer());
        Sink.Train(meter.Sum); // BAD: ref-this
        Sink.TrainText(meter.Last); // BAD: ref-this-text
        meter.Reset();
        Sink.Train(meter); // OK

        var meters = new Meter[2];
        meters[0].AddTo(Source.LoadPerformer());
        Sink.Train(meters[0].Last); // BAD: element-in-place
        var list = new List<Meter> { new() };
        var copy = list[0];
        copy.AddTo(Source.LoadPerformer());
        Sink.Train(list); // OK

        foreach (ref readonly var x in new Reader(Source.LoadPerformerSamples()))
        {
            Sink.Train(x); // BAD: own-ref-enumerator
        }

        foreach (var x in new Reader([0f, 1f]))
        {
            Sink.Train(x); // OK
        }
    }
}
