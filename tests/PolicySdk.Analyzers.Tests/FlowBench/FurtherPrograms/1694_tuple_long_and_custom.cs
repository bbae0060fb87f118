// tuple: Long tuples, Tuple objects, patterns and Deconstruct.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1694_Tuple_LongAndCustom
{
    private sealed class Pair(Clip left, Clip right)
    {
        public void Deconstruct(out string words, out Clip other) => (words, other) = (left.Text, right);
    }

    private static void Deconstruct(this Clip clip, out string text, out float[] samples, out int zero)
    {
        text = clip.Text;
        samples = clip.Samples;
        zero = 0;
    }

    private static string Choose((string Voice, string Bed, int Mode) input) => input switch
    {
        (_, var bed, 0) => bed,
        (var voice, _, 1) => voice,
        _ => "none",
    };

    public static void Run(int mode)
    {
        var row = (1, 2, 3, 4, 5, 6, Source.LoadPerformerText(), Source.LoadPublicText(), "ninth");
        Sink.TrainText(row.Item7); // BAD: seventh
        Sink.TrainText(row.Item8); // OK
        Sink.Train(row.Rest); // OK

        var boxed = Tuple.Create("label", Source.LoadPerformer());
        Sink.TrainText(boxed.Item1); // OK
        Sink.TrainClip(boxed.Item2); // BAD: tuple-class
        Sink.Train(boxed); // BAD: whole-tuple-object

        var (words, other) = new Pair(Source.LoadPerformer(), Source.LoadPublic());
        Sink.TrainText(words); // BAD: deconstruct-method
        Sink.TrainClip(other); // OK
        var (text, samples, _) = Source.LoadPerformer();
        Sink.TrainText(text); // BAD: extension-deconstruct
        Sink.TrainFloats(samples); // BAD: extension-samples

        Sink.TrainText(Choose((Source.LoadPerformerText(), "bed", mode))); // BAD: tuple-pattern
        Sink.TrainText(Choose((Source.LoadPublicText(), "bed", mode))); // OK
        Func<(Clip Voice, Clip Bed), Clip> bedOf = pair => pair.Bed;
        Sink.TrainClip(bedOf((Source.LoadPerformer(), Source.LoadPublic()))); // OK
        Sink.TrainClip(bedOf((Source.LoadPublic(), Source.LoadPerformer()))); // BAD: second-of-argument
    }
}
