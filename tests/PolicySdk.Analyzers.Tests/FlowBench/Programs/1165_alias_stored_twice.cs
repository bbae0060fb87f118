// alias: One object is stored in two owners and changed through one of them.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1165_Alias_StoredTwice
{
    private sealed class Track
    {
        public string Text { get; set; } = "";
    }

    private sealed class Mixer(Track track)
    {
        public Track Track { get; } = track;
    }

    public static void Run()
    {
        var shared = new Track();
        var a = new Mixer(shared);
        var b = new Mixer(shared);
        var c = new Mixer(new Track());
        a.Track.Text = Source.LoadPerformerText();
        Sink.TrainText(b.Track.Text); // BAD: second-owner
        Sink.TrainText(shared.Text); // BAD: shared-part
        Sink.TrainText(c.Track.Text); // OK
        Sink.Train(c); // OK

        b.Track.Text = "public";
        Sink.TrainText(a.Track.Text); // OK

        var list = new List<Track> { c.Track };
        var map = new Dictionary<string, Track> { ["c"] = c.Track };
        list[0].Text = Source.LoadPerformerText();
        Sink.TrainText(map["c"].Text); // BAD: two-collections
    }
}
