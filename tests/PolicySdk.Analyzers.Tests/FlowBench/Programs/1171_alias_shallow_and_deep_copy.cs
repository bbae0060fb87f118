// alias: What a copy shares with its original.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1171_Alias_ShallowAndDeepCopy
{
    private sealed class Song : ICloneable
    {
        public string Title = "";
        public List<string> Verses = [];

        public object Clone() => MemberwiseClone();

        public Song Deep() => new() { Title = Title, Verses = new List<string>(Verses) };
    }

    public static void Run()
    {
        var song = new Song();
        var shallow = (Song)song.Clone();
        var deep = song.Deep();
        song.Verses.Add(Source.LoadPerformerText());
        song.Title = Source.LoadPerformerText();

        Sink.Train(shallow.Verses); // BAD: shared-list
        Sink.TrainText(shallow.Title); // OK
        Sink.Train(deep.Verses); // OK
        Sink.Train(deep); // OK

        var late = song.Deep();
        Sink.TrainText(late.Title); // BAD: copied-after
        Sink.Train(((Song)song.Clone()).Verses); // BAD: cloned-after
    }
}
