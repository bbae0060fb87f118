// assign: Assigning a struct copies it, assigning a class does not.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1109_Assign_StructCopy
{
    private struct Frame
    {
        public string Text;
        public float Level;
    }

    private sealed class Node
    {
        public string Text = "";
    }

    public static void Run()
    {
        var frame = new Frame { Text = "public", Level = 0.5f };
        var copy = frame;
        copy.Text = Source.LoadPerformerText();
        Sink.TrainText(frame.Text); // OK
        Sink.TrainText(copy.Text); // BAD: copied-struct
        Sink.Train(frame); // OK

        frame = copy;
        copy.Text = "public";
        Sink.TrainText(frame.Text); // BAD: copied-back
        Sink.TrainText(copy.Text); // OK

        var node = new Node();
        var same = node;
        same.Text = Source.LoadPerformerText();
        Sink.TrainText(node.Text); // BAD: shared-class
    }
}
