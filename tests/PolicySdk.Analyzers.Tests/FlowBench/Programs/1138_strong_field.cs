// strong: A field is overwritten before use, directly and through a second name.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1138_Strong_Field
{
    private sealed class Holder
    {
        public Clip? Clip;
        public string Text { get; set; } = "";
    }

    public static void Run()
    {
        var holder = new Holder { Clip = Source.LoadPerformer() };
        holder.Clip = Source.LoadPublic();
        Sink.TrainClip(holder.Clip); // OK

        var same = holder;
        holder.Text = Source.LoadPerformerText();
        same.Text = "public";
        Sink.TrainText(holder.Text); // OK
        Sink.Train(holder); // OK

        same.Text = Source.LoadPerformerText();
        Sink.TrainText(holder.Text); // BAD: overwritten-through-alias
        holder = new Holder();
        Sink.TrainText(holder.Text); // OK
        Sink.TrainText(same.Text); // BAD: old-object
    }
}
