// field: Constructor chains, base and hiding fields, and generic base classes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1643_Field_InheritanceChain
{
    private class Base<T>(T body)
    {
        protected readonly T Body = body;
        public string Tag = "base";

        public T Read() => Body;
    }

    private sealed class Song : Base<Clip>
    {
        public new string Tag = "song";
        public readonly string Key;

        public Song(Clip clip)
            : this(clip, "C")
        {
        }

        public Song(Clip clip, string key)
            : base(new Clip(clip.Text, []))
        {
            Key = key;
        }

        public string BaseTag => base.Tag;

        public void Mark(string tag) => base.Tag = tag;
    }

    private struct Range
    {
        public (float Low, float High) Bounds;
        public Inner Inside;

        public struct Inner
        {
            public string Unit;
            public string Note;
        }
    }

    public static void Run()
    {
        var song = new Song(Source.LoadPerformer());
        Sink.TrainClip(song.Read()); // BAD: constructor-chain
        Sink.TrainText(song.Key); // OK
        Sink.TrainClip(new Song(Source.LoadPublic(), Source.LoadPerformerText()).Read()); // OK

        song.Mark(Source.LoadPerformerText());
        Sink.TrainText(song.Tag); // OK
        Sink.TrainText(song.BaseTag); // BAD: base-field
        Sink.TrainText(((Base<Clip>)song).Tag); // BAD: hidden-field-by-cast

        var range = new Range();
        range.Bounds.High = Source.LoadPerformerSamples()[0];
        range.Inside.Note = Source.LoadPerformerText();
        Sink.Train(range.Bounds.Low); // OK
        Sink.Train(range.Bounds.High); // BAD: tuple-in-field
        Sink.TrainText(range.Inside.Unit ?? "Hz"); // OK
        Sink.Train(range.Inside); // BAD: nested-struct
    }
}
