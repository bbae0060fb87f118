// sibling: Structs in structs, copied and changed apart.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1679_Sibling_NestedStructs
{
    private struct Channel
    {
        public string Label;
        public float[] Data;
    }

    private struct Stereo
    {
        public Channel Left;
        public Channel Right;
    }

    private static Stereo Swap(Stereo pair) => new() { Left = pair.Right, Right = pair.Left };

    private static void Mute(ref Channel channel) => channel.Data = [];

    public static void Run()
    {
        var pair = new Stereo();
        pair.Left.Label = "left";
        pair.Left.Data = Source.LoadPerformerSamples();
        pair.Right.Label = Source.LoadPerformerText();
        pair.Right.Data = Source.LoadPublicSamples();
        Sink.TrainFloats(pair.Left.Data); // BAD: nested-left
        Sink.TrainFloats(pair.Right.Data); // OK
        Sink.TrainText(pair.Left.Label); // OK
        Sink.TrainText(pair.Right.Label); // BAD: nested-label

        var swapped = Swap(pair);
        Sink.TrainFloats(swapped.Left.Data); // OK
        Sink.TrainFloats(swapped.Right.Data); // BAD: swapped

        var copy = pair;
        Mute(ref copy.Left);
        Sink.TrainFloats(copy.Left.Data); // OK
        Sink.TrainFloats(pair.Left.Data); // BAD: not-muted
        copy.Right = copy.Left;
        Sink.Train(copy); // OK
        pair.Left.Data[0] = 0f;
        Sink.Train(pair); // BAD: whole-struct
    }
}
