// field: Object, nested and collection initializers.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case330_Field_Initializers
{
    private sealed class Tag
    {
        public string Key = "";
        public string Value { get; init; } = "";
    }

    private sealed class Sheet
    {
        public Tag Main { get; } = new();
        public List<string> Lines { get; } = [];
        public Dictionary<string, Clip> Takes { get; init; } = [];
        public required Clip Bed { get; set; }
    }

    public static void Run()
    {
        var sheet = new Sheet
        {
            Main = { Key = Source.LoadPerformerText() },
            Lines = { "first", Source.LoadPublicText() },
            Takes = { ["lead"] = Source.LoadPerformer() },
            Bed = Source.LoadPublic(),
        };

        Sink.TrainText(sheet.Main.Key); // BAD: nested-initializer
        Sink.TrainText(sheet.Main.Value); // OK
        Sink.Train(sheet.Lines); // OK
        Sink.TrainClip(sheet.Takes["lead"]); // BAD: indexer-initializer
        Sink.TrainClip(sheet.Bed); // OK
        Sink.Train(sheet.Main); // BAD: tag-object
        sheet.Lines.Add(sheet.Main.Key);
        Sink.Train(sheet.Lines); // BAD: added-to-property

        var tags = new[] { new Tag { Value = "v" }, new Tag { Value = Source.LoadPublicText(), Key = "k" } };
        Sink.Train(tags); // OK
    }
}
