// alias: A method returns its argument, a field, or this.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1166_Alias_ReturnedReference
{
    private sealed class Holder
    {
        private readonly List<string> _lines = [];

        public string Text = "";

        public List<string> Lines => _lines;

        public List<string> Snapshot() => [.. _lines];

        public Holder Self() => this;
    }

    private static Holder Same(Holder holder) => holder;

    private static Holder Fresh(Holder holder) => new() { Text = holder.Text };

    public static void Run(bool first)
    {
        var holder = new Holder();
        Same(holder).Text = Source.LoadPerformerText();
        Sink.TrainText(holder.Text); // BAD: returned-argument

        var other = new Holder();
        Fresh(other).Text = Source.LoadPerformerText();
        Sink.TrainText(other.Text); // OK
        other.Self().Self().Text = Source.LoadPerformerText();
        Sink.TrainText(other.Text); // BAD: returned-this

        var lines = new Holder();
        lines.Snapshot().Add(Source.LoadPerformerText());
        Sink.Train(lines.Lines); // OK
        lines.Lines.Add(Source.LoadPerformerText());
        Sink.Train(lines.Lines); // BAD: exposed-list

        Holder x = new(), y = new(), z = new();
        (first ? x : y).Text = Source.LoadPerformerText();
        Sink.TrainText(x.Text); // BAD: maybe-x
        Sink.TrainText(z.Text); // OK
    }
}
