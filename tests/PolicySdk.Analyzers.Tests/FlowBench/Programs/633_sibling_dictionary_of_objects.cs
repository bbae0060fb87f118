// sibling: Objects in one dictionary keep their members apart.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case633_Sibling_DictionaryOfObjects
{
    private sealed class Actor
    {
        public string Name { get; init; } = "";
        public string Line { get; set; } = "";
        public List<string> Notes { get; } = [];
    }

    public static void Run()
    {
        var cast = new Dictionary<string, Actor>
        {
            ["a"] = new() { Name = "a" },
            ["b"] = new() { Name = "b", Line = "line" },
        };
        cast["a"].Line = Source.LoadPerformerText();
        cast["b"].Notes.Add(Source.LoadPublicText());

        Sink.TrainText(cast["a"].Line); // BAD: line
        Sink.TrainText(cast["a"].Name); // OK
        Sink.Train(cast["b"].Notes); // OK
        Sink.TrainText(cast["b"].Line); // OK: hard
        foreach (var (name, actor) in cast)
        {
            Sink.TrainText(name); // OK
            Sink.TrainText(actor.Name); // OK
            Sink.TrainText(actor.Line); // BAD: any-line
            Sink.Train(actor); // BAD: whole-actor
        }
    }
}
