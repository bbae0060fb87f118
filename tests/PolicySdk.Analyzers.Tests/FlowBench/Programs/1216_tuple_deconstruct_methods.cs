// tuple: Deconstruct methods, key-value pairs and the Tuple classes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1216_Tuple_DeconstructMethods
{
    private sealed class Session(Clip voice, Clip bed)
    {
        public void Deconstruct(out Clip first, out Clip second)
        {
            first = voice;
            second = bed;
        }
    }

    private static void Deconstruct(this Clip clip, out string text, out string fixedText)
    {
        text = clip.Text;
        fixedText = "fixed";
    }

    public static void Run()
    {
        var (voice, bed) = new Session(Source.LoadPerformer(), Source.LoadPublic());
        Sink.TrainClip(voice); // BAD: deconstruct-method
        Sink.TrainClip(bed); // OK

        (string text, string fixedText) = Source.LoadPerformer();
        Sink.TrainText(text); // BAD: deconstruct-extension
        Sink.TrainText(fixedText); // OK

        var map = new Dictionary<string, Clip> { [Source.LoadPerformerText()] = Source.LoadPublic() };
        foreach (var (key, value) in map)
        {
            Sink.TrainText(key); // BAD: pair-key
            Sink.TrainClip(value); // OK
        }

        var pair = Tuple.Create(Source.LoadPerformer(), Source.LoadPublic());
        Sink.TrainClip(pair.Item1); // BAD: tuple-class
        Sink.TrainClip(pair.Item2); // OK
        var (left, right) = pair.ToValueTuple();
        Sink.TrainClip(left); // BAD: to-value-tuple
        Sink.TrainClip(right); // OK
    }
}
