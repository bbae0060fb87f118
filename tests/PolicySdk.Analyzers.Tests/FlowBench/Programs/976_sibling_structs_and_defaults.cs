// sibling: Neighbours in nested structs, array rows, list items of classes and dictionaries of different keys.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case976_Sibling_StructsAndDefaults
{
    private struct Channel
    {
        public float[] Left;
        public float[] Right;
        public Meta Meta;
    }

    private struct Meta
    {
        public string Speaker;
        public string Device;
    }

    private sealed class Session
    {
        public Channel Dry;
        public Channel Wet;
        public readonly Dictionary<string, string> Tags = [];
        public readonly Dictionary<string, string> Open = [];
    }

    private static void Fill(ref Channel channel, float[] data, string speaker)
    {
        channel.Left = data;
        channel.Meta.Speaker = speaker;
    }

    public static void Run()
    {
        var session = new Session();
        Fill(ref session.Dry, Source.LoadPerformerSamples(), Source.LoadPerformerText());
        Fill(ref session.Wet, Source.LoadPublicSamples(), Source.LoadPublicText());
        session.Dry.Right = Source.LoadPublicSamples();
        session.Dry.Meta.Device = "mic";

        Sink.TrainFloats(session.Dry.Left); // BAD: dry-left
        Sink.TrainFloats(session.Dry.Right); // OK
        Sink.TrainFloats(session.Wet.Left); // OK
        Sink.TrainText(session.Dry.Meta.Speaker); // BAD: nested-struct
        Sink.TrainText(session.Dry.Meta.Device); // OK
        Sink.Train(session.Wet); // OK
        Sink.Train(session.Dry.Meta); // BAD: meta-whole

        var copy = session.Dry;
        copy.Left = [];
        copy.Meta.Speaker = "cut";
        Sink.Train(copy); // OK
        Sink.Train(session.Dry); // BAD: original-unchanged

        session.Tags["speaker"] = Source.LoadPerformerText();
        session.Open["speaker"] = Source.LoadPublicText();
        Sink.Train(session.Open); // OK
        Sink.TrainText(session.Tags["speaker"]); // BAD: tagged

        var clip = Source.LoadPerformer();
        var shell = new Clip { Id = "x", Rate = 8000, Samples = clip.Samples };
        Sink.TrainText(shell.Text); // OK
        Sink.Train(shell.Rate); // OK
        Sink.TrainFloats(shell.Samples); // BAD: copied-samples
        clip.Text = "cut";
        Sink.TrainText(clip.Text); // OK
        Sink.TrainClip(clip); // BAD: samples-remain
    }
}
