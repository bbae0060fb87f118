// array: params arrays, object arrays and covariance.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case353_Array_ParamsAndObject
{
    private static string Join(string separator, params string[] parts) => string.Join(separator, parts);

    private static object[] Wrap(params object[] items) => [.. items, "end"];

    private static void Stamp(object[] cells) => cells[0] = Source.LoadPerformerText();

    public static void Run()
    {
        Sink.TrainText(Join("-", "a", Source.LoadPerformerText())); // BAD: params
        Sink.TrainText(Join(Source.LoadPerformerText(), "a", "b")); // BAD: separator
        Sink.TrainText(Join("-", "a", "b")); // OK
        Sink.TrainText(Join("-", [Source.LoadPublicText()])); // OK

        var wrapped = Wrap(1, Source.LoadPerformer());
        Sink.TrainClip((Clip)wrapped[1]); // BAD: object-array
        Sink.Train(Wrap(1, Source.LoadPublic())); // OK

        string[] strings = ["a", "b"];
        object[] same = strings;
        Sink.Train(same); // OK
        Stamp(strings);
        Sink.TrainText(strings[0]); // BAD: covariant-write
        Sink.Train(same); // BAD: covariant-view
        Array untyped = new string[2];
        untyped.SetValue("x", 0);
        Sink.Train(untyped); // OK
        untyped.SetValue(Source.LoadPerformerText(), 1);
        Sink.Train(untyped.GetValue(1)!); // BAD: set-value
    }
}
