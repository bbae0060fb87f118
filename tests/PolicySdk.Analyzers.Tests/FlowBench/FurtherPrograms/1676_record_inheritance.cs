// record: Derived records, a copy constructor and printing.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1676_Record_Inheritance
{
    private abstract record Entry(string Name)
    {
        public abstract string Body { get; }
    }

    private sealed record Song(string Name, string Lyrics) : Entry(Name)
    {
        public override string Body => Lyrics;
    }

    private sealed record Noise(string Name, float[] Frames) : Entry(Name)
    {
        public override string Body => Name;

        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append("Name = ").Append(Name);
            return true;
        }
    }

    private record Draft(string Label, string Words)
    {
        protected Draft(Draft original)
        {
            Label = original.Label;
            Words = "";
        }

        public void Deconstruct(out string label) => label = Label;
    }

    public static void Run()
    {
        Entry song = new Song("song", Source.LoadPerformerText());
        Entry noise = new Noise("noise", [Source.LoadPerformerSamples()[0]]);
        Sink.TrainText(song.Body); // BAD: overridden-body
        Sink.TrainText(noise.Body); // OK
        Sink.TrainText(song.Name); // OK
        Sink.TrainText(noise.ToString()); // OK
        Sink.TrainText(song.ToString()); // BAD: printed
        Sink.Train(new[] { noise, song }); // BAD: array-of-entries
        Sink.Train((song with { Name = "x" }).Body); // BAD: with-on-base
        Sink.TrainFloats(noise is Noise(_, var frames) ? frames : []); // BAD: positional-pattern

        var draft = new Draft("d", Source.LoadPerformerText());
        var clean = draft with { Label = "e" };
        Sink.TrainText(draft.Words); // BAD: original-draft
        Sink.Train(clean); // OK
        draft.Deconstruct(out var label);
        Sink.TrainText(label); // OK
    }
}
