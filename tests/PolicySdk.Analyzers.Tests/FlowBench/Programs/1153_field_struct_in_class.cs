// field: A mutable struct lives in a field of a class.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1153_Field_StructInClass
{
    private struct Cell
    {
        public string Text;
        public Clip? Clip;

        public void Put(string text) => Text = text;
    }

    private sealed class Grid
    {
        public Cell Left;
        public Cell Right;

        public Cell Copy => Left;
    }

    public static void Run()
    {
        var grid = new Grid();
        grid.Left.Text = Source.LoadPerformerText();
        grid.Right.Put("public");
        Sink.TrainText(grid.Left.Text); // BAD: struct-field
        Sink.TrainText(grid.Right.Text); // OK

        var copy = grid.Copy;
        grid.Left = default;
        Sink.TrainText(copy.Text); // BAD: copied-out
        Sink.Train(grid); // OK

        grid.Right.Put(Source.LoadPerformerText());
        Sink.TrainText(grid.Right.Text); // BAD: struct-method
        grid.Copy.Put(Source.LoadPerformerText());
        Sink.Train(grid.Left); // OK

        grid.Left.Clip = Source.LoadPublic();
        Sink.TrainClip(grid.Left.Clip); // OK
    }
}
