// field: Object initializers that fill parts of parts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1155_Field_NestedInitializers
{
    private sealed class Mix
    {
        public Clip Lead { get; } = new();
        public Clip? Backing { get; init; }
        public List<Clip> Extras { get; } = [];
        public Dictionary<string, string> Tags { get; } = [];
    }

    public static void Run()
    {
        var mix = new Mix
        {
            Lead = { Text = Source.LoadPerformerText(), Samples = [0f, 1f] },
            Backing = Source.LoadPublic(),
            Extras = { Source.LoadPublic(), new Clip { Text = "blank" } },
            Tags = { ["title"] = "mix" },
        };

        Sink.TrainText(mix.Lead.Text); // BAD: nested-initializer
        Sink.TrainFloats(mix.Lead.Samples); // OK
        Sink.TrainClip(mix.Backing); // OK
        Sink.TrainAll(mix.Extras); // OK
        Sink.TrainText(mix.Tags["title"]); // OK
        Sink.TrainClip(mix.Lead); // BAD: initialized-part

        var full = new Mix { Extras = { Source.LoadPerformer() }, Tags = { { "words", Source.LoadPerformerText() } } };
        Sink.TrainAll(full.Extras); // BAD: collection-initializer
        Sink.TrainText(full.Tags["words"]); // BAD: dictionary-initializer
        Sink.TrainClip(full.Lead); // OK
    }
}
