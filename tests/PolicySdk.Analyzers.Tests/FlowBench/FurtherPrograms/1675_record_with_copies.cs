// record: with expressions over records, record structs and nesting.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1675_Record_WithCopies
{
    private record Meta(string Title, string Singer);

    private sealed record Take(Meta Meta, float[] Frames)
    {
        public string? Lyrics { get; init; }
    }

    private record struct Cut(string Text, int At);

    public static void Run()
    {
        var source = new Take(new Meta("t", "s"), Source.LoadPublicSamples());
        var sung = source with { Lyrics = Source.LoadPerformerText() };
        Sink.TrainText(sung.Lyrics); // BAD: with-member
        Sink.TrainFloats(sung.Frames); // OK
        Sink.Train(source); // OK
        Sink.TrainText($"{sung}"); // BAD: printed-members

        var renamed = sung with { Meta = sung.Meta with { Title = "other" }, Frames = [] };
        Sink.TrainText(renamed.Lyrics!); // BAD: copied-member
        Sink.TrainText(renamed.Meta.Title); // OK
        var cut = renamed with { Lyrics = null };
        Sink.Train(cut); // OK
        Sink.TrainText(cut.ToString()); // OK

        var a = new Cut(Source.LoadPerformerText(), 3);
        var b = a;
        b.Text = "b";
        Sink.TrainText(a.Text); // BAD: struct-original
        Sink.TrainText(b.Text); // OK
        var (text, _) = a with { At = 4 };
        Sink.TrainText(text); // BAD: struct-with
        Sink.Train(a == b); // DERIVED: record-equality
    }
}
