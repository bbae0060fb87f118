// assign: Anonymous types, nested initializers and collection initializers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1607_Assign_AnonymousAndNested
{
    private sealed class Mix
    {
        public Clip Lead { get; } = new();
        public Clip Backing { get; } = new();
        public Dictionary<string, string> Notes { get; } = [];
    }

    public static void Run()
    {
        var row = new { Words = Source.LoadPerformerText(), Label = "alto", Open = Source.LoadPublic() };
        Sink.TrainText(row.Words); // BAD: anonymous-member
        Sink.TrainText(row.Label); // OK
        Sink.TrainClip(row.Open); // OK
        Sink.Train(row); // BAD: whole-anonymous
        var cut = row with { Words = "cut" };
        Sink.Train(cut); // OK

        var mix = new Mix
        {
            Lead = { Text = row.Words, Id = "lead" },
            Backing = { Text = Source.LoadPublicText(), Samples = [0.1f, Source.LoadPerformerSamples()[1]] },
            Notes = { ["key"] = "C minor" },
        };
        Sink.TrainText(mix.Lead.Text); // BAD: nested-initializer
        Sink.TrainText(mix.Lead.Id); // OK
        Sink.TrainText(mix.Backing.Text); // OK
        Sink.TrainFloats(mix.Backing.Samples); // BAD: element-of-initializer
        Sink.Train(mix.Notes); // OK
    }
}
