// branch: Switch statements over patterns bind parts of the value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1611_Branch_TypePatterns
{
    private abstract record Item;

    private sealed record Voice(Clip Clip, string Label) : Item;

    private sealed record Noise(float[] Data) : Item;

    private static void Visit(Item item)
    {
        switch (item)
        {
            case Voice { Label: "skip" }:
                break;
            case Voice(var clip, var label) when label.Length > 0:
                Sink.TrainClip(clip); // BAD: positional-pattern
                Sink.TrainText(label); // OK
                break;
            case Noise { Data: [_, .. var rest] }:
                Sink.TrainFloats(rest); // OK
                goto default;
            default:
                Sink.TrainText("other"); // OK
                break;
        }
    }

    private static string Describe(object value) => value switch
    {
        string s and not "" => s,
        Clip { Text: var text } => text,
        int or long => "number",
        _ => "unknown",
    };

    public static void Run()
    {
        Visit(new Voice(Source.LoadPerformer(), "lead")); // VIA: positional-pattern
        Visit(new Noise(Source.LoadPublicSamples()));
        Sink.TrainText(Describe(Source.LoadPerformer())); // BAD: property-pattern
        Sink.TrainText(Describe(Source.LoadPublic())); // OK
        Sink.TrainText(Describe(Source.LoadPerformerText())); // BAD: string-pattern
    }
}
