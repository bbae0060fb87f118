// cast: Boxed structs behind interfaces are copies; mutation through the interface stays in the box.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case694_Cast_BoxingAndInterfaces
{
    private interface ISettable
    {
        string Text { get; set; }
    }

    private struct Cell : ISettable
    {
        public string Text { get; set; }
    }

    private static void Set<T>(T cell, string text)
        where T : ISettable
        => cell.Text = text;

    private static void SetRef<T>(ref T cell, string text)
        where T : ISettable
        => cell.Text = text;

    public static void Run()
    {
        var cell = new Cell { Text = "t" };
        Set(cell, Source.LoadPerformerText());
        Sink.TrainText(cell.Text); // OK
        SetRef(ref cell, Source.LoadPerformerText());
        Sink.TrainText(cell.Text); // BAD: by-ref

        var open = new Cell { Text = "o" };
        ISettable box = open;
        box.Text = Source.LoadPerformerText();
        Sink.TrainText(box.Text); // BAD: in-box
        Sink.TrainText(open.Text); // OK
        open = (Cell)box;
        box.Text = "cut";
        Sink.TrainText(open.Text); // BAD: unboxed-copy
        Sink.TrainText(box.Text); // OK
        object again = open;
        ((ISettable)again).Text = "cut";
        Sink.TrainText(((Cell)again).Text); // OK
    }
}
