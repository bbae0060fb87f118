// alias: Memberwise clones and struct copies share some state and own the rest.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1601_Alias_ShallowAndDeepCopy
{
    private struct Slot
    {
        public string Tag;
        public List<string> Lines;
    }

    private sealed class Track
    {
        public string Title { get; set; } = "untitled";
        public List<string> Notes { get; private init; } = [];

        public Track Shallow() => (Track)MemberwiseClone();

        public Track Deep() => new() { Title = Title, Notes = [.. Notes] };
    }

    public static void Run()
    {
        var track = new Track();
        var shallow = track.Shallow();
        var deep = track.Deep();
        track.Notes.Add(Source.LoadPerformerText());
        track.Title = Source.LoadPerformerText();

        Sink.Train(shallow.Notes); // BAD: shared-list-of-clone
        Sink.TrainText(shallow.Title); // OK
        Sink.Train(deep); // OK
        Sink.TrainText(track.Deep().Notes[0]); // BAD: deep-copy-taken-later

        var slot = new Slot { Tag = "a", Lines = [] };
        var copy = slot;
        copy.Tag = Source.LoadPerformerText();
        Sink.TrainText(slot.Tag); // OK
        Sink.TrainText(copy.Tag); // BAD: field-of-struct-copy
        copy.Lines.Add(track.Title);
        Sink.TrainText(slot.Lines[0]); // BAD: list-shared-by-struct-copy
    }
}
