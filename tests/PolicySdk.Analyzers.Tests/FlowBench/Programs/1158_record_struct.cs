// record: Record structs are values: copies do not share members.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1158_Record_Struct
{
    private record struct Cell(string Text, int Take);

    private readonly record struct Pair(Clip Left, Clip Right)
    {
        public Pair Flip() => new(Right, Left);

        public Clip Other => Right;
    }

    public static void Run()
    {
        var cell = new Cell("public", 1);
        var copy = cell;
        copy.Text = Source.LoadPerformerText();
        Sink.TrainText(copy.Text); // BAD: mutated-copy
        Sink.TrainText(cell.Text); // OK
        cell = copy with { Take = 2 };
        Sink.TrainText(cell.Text); // BAD: with-struct
        Sink.TrainText((cell with { Text = "cut" }).Text); // OK

        var pair = new Pair(Source.LoadPerformer(), Source.LoadPublic());
        Sink.TrainClip(pair.Left); // BAD: left
        Sink.TrainClip(pair.Other); // OK
        var (left, right) = pair.Flip();
        Sink.TrainClip(left); // OK
        Sink.TrainClip(right); // BAD: flipped
    }
}
