// record: Copies of a record that differ in some members.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1157_Record_With
{
    private sealed record Take(string Words, Clip? Clip)
    {
        public string Note { get; init; } = "";
    }

    public static void Run()
    {
        var rights = new Take(Source.LoadPerformerText(), Source.LoadPublic()) { Note = "first" };
        var renamed = rights with { Note = "second" };
        Sink.TrainText(renamed.Words); // BAD: kept-member
        Sink.TrainText(renamed.Note); // OK
        Sink.TrainClip(renamed.Clip!); // OK

        var cleaned = rights with { Words = "public" };
        Sink.TrainText(cleaned.Words); // OK
        Sink.Train(cleaned); // OK
        Sink.TrainText(rights.Words); // BAD: original

        var dirty = cleaned with { Clip = Source.LoadPerformer(), Note = cleaned.Note + "!" };
        Sink.TrainClip(dirty.Clip!); // BAD: replaced-member
        Sink.TrainText(dirty.Note); // OK
        Sink.TrainClip(cleaned.Clip!); // OK
        Sink.TrainText((dirty with { }).Words); // OK

        var anonymous = new { Voice = Source.LoadPerformerText(), Place = "booth" };
        var moved = anonymous with { Place = "hall" };
        Sink.TrainText(moved.Voice); // BAD: anonymous-with
        Sink.TrainText(moved.Place); // OK
    }
}
