// record: with-expressions on records, record structs, anonymous types and structs, and equality members.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case972_Record_WithAndStructs
{
    private record Take(string Words, Clip? Clip = null)
    {
        public string Note { get; init; } = "";

        public virtual string Render() => Words;
    }

    private sealed record Labeled(string Words, string Label) : Take(Words)
    {
        public override string Render() => Label;
    }

    private readonly record struct Cell(float Left, float Right);

    private struct Plain
    {
        public string A;
        public string B;
    }

    public static void Run()
    {
        var take = new Take(Source.LoadPerformerText()) { Note = "n" };
        var noted = take with { Note = "m" };
        Sink.TrainText(noted.Words); // BAD: with-keeps
        Sink.TrainText(noted.Note); // OK
        var cleared = noted with { Words = Source.LoadPublicText() };
        Sink.Train(cleared); // OK
        Sink.Train(cleared with { Clip = Source.LoadPerformer() }); // BAD: with-adds

        Take labeled = new Labeled(Source.LoadPerformerText(), "label");
        Sink.TrainText(labeled.Render()); // OK
        Sink.TrainText(labeled.ToString()); // BAD: printed-members
        Sink.TrainText((labeled with { Note = "x" }).Words); // BAD: with-on-base

        var cell = new Cell(Source.LoadPerformerSamples()[0], 1f);
        Sink.Train((cell with { Left = 0 }).Left); // OK
        Sink.Train(cell with { Right = 0 }); // BAD: struct-keeps
        var (left, right) = cell;
        Sink.Train(right); // OK
        Sink.Train(left); // BAD: struct-deconstruct

        var plain = new Plain { A = Source.LoadPerformerText(), B = "b" };
        var other = plain with { A = plain.B };
        Sink.TrainText(other.A); // OK
        Sink.TrainText(plain.A); // BAD: source-unchanged
        var anonymous = new { Voice = Source.LoadPerformerText(), Bed = "bed" };
        var changed = anonymous with { Voice = "cut" };
        Sink.Train(changed); // OK
        Sink.TrainText(anonymous.Voice); // BAD: anonymous
    }
}
