// record: Derived records, copy constructors, printed members and nested patterns.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1159_Record_InheritanceAndText
{
    private abstract record Shape(string Title);

    private sealed record Spoken(string Title, string Words) : Shape(Title);

    private sealed record Sung(string Title, Shape Inner) : Shape(Title)
    {
        public override string ToString() => "sung";
    }

    private static string Read(Shape shape) => shape switch
    {
        Sung { Inner: Spoken(_, var words) } => words,
        Spoken(var title, _) => title,
        _ => "",
    };

    public static void Run()
    {
        var spoken = new Spoken("title", Source.LoadPerformerText());
        var sung = new Sung("song", spoken);
        Sink.TrainText(spoken.ToString()); // BAD: printed-members
        Sink.TrainText(sung.ToString()); // OK
        Sink.TrainText($"{spoken}"); // BAD: interpolated-record
        Sink.TrainText(Read(sung)); // BAD: nested-positional-pattern
        Sink.TrainText(Read(spoken)); // OK

        Shape shape = spoken with { Title = "renamed" };
        Sink.TrainText(((Spoken)shape).Words); // BAD: virtual-copy
        Sink.TrainText(shape.Title); // OK
        Sink.Train(spoken == shape); // DERIVED: equality
        Sink.Train(new Sung("song", new Spoken("a", "b"))); // OK
    }
}
