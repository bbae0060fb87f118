// field: Structs inside of classes and arrays are changed in place.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case625_Field_StructInClass
{
    private struct Meta
    {
        public string Title;
        public float[] Peaks;

        public void Rename(string title) => Title = title;
    }

    private sealed class Track
    {
        public Meta Meta;
        public Meta Other;
        public readonly Meta Fixed = new() { Title = "fixed" };
    }

    public static void Run()
    {
        var track = new Track();
        track.Meta.Title = Source.LoadPerformerText();
        track.Other.Rename(Source.LoadPublicText());
        Sink.TrainText(track.Meta.Title); // BAD: nested-struct
        Sink.TrainText(track.Other.Title); // OK
        track.Other.Rename(track.Meta.Title);
        Sink.TrainText(track.Other.Title); // BAD: renamed
        track.Fixed.Rename(Source.LoadPerformerText());
        Sink.TrainText(track.Fixed.Title); // OK

        var metas = new Meta[2];
        metas[0].Peaks = Source.LoadPerformerSamples();
        Sink.TrainFloats(metas[0].Peaks); // BAD: struct-in-array
        var copy = metas[0];
        copy.Peaks = [];
        Sink.TrainFloats(metas[0].Peaks); // BAD: copy-changed
        Sink.TrainFloats(copy.Peaks); // OK
    }
}
