// assign: Operands are read from left to right, before they are written.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case601_Assign_EvaluationOrder
{
    private sealed class Slot
    {
        public string Text = "";
    }

    public static void Run()
    {
        var text = "a";
        Sink.TrainText(text + (text = Source.LoadPerformerText())); // BAD: right-operand
        var other = Source.LoadPerformerText();
        other = (other = "cut") + other;
        Sink.TrainText(other); // OK

        var slot = new Slot();
        var first = slot;
        slot.Text = (slot = new Slot { Text = "new" }).Text + Source.LoadPerformerText();
        Sink.TrainText(slot.Text); // OK
        Sink.TrainText(first.Text); // BAD: old-receiver

        var clips = new Clip[2];
        var i = 0;
        clips[i++] = Source.LoadPerformer();
        clips[i] = Source.LoadPublic();
        Sink.TrainClip(clips[0]); // BAD: first-cell
        Sink.TrainClip(clips[1]); // OK: hard
    }
}
