// record: Derived records, with-expressions and printed members keep the words.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1515_Record_WithAndInherit
{
    private record Entry(string Id)
    {
        public string Note { get; init; } = "";
    }

    private sealed record Spoken(string Id, Clip Clip) : Entry(Id)
    {
        public string Caption => Clip.Text;
    }

    private readonly record struct Frame(float Left, float Right)
    {
        public float Mid => (Left + Right) / 2;
    }

    public static void Run()
    {
        Entry entry = new Spoken("1", Source.LoadPerformer()) { Note = "n" };
        var renamed = entry with { Id = "2" };
        Sink.Train(renamed); // BAD: with-on-base
        Sink.TrainText(((Spoken)renamed).Caption); // BAD: computed-property
        Sink.TrainText(renamed.Note + renamed.Id); // OK

        var noted = new Entry("3") with { Note = Source.LoadPerformerText() };
        Sink.TrainText(noted.ToString()); // BAD: record-to-string

        var frame = new Frame(0.5f, 0.5f);
        frame = frame with { Right = Source.LoadPerformerSamples()[0] };
        Sink.Train(frame.Mid); // BAD: record-struct
        Sink.Train(frame.Left); // OK
    }
}
