// record: with copies the record and replaces some members.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case335_Record_WithExpression
{
    private sealed record Line(string Speaker, string Words)
    {
        public List<string> Notes { get; init; } = [];

        public string Both => Speaker + Words;
    }

    public static void Run()
    {
        var line = new Line("narrator", Source.LoadPerformerText());
        var cut = line with { Words = "[cut]" };
        Sink.TrainText(cut.Words); // OK
        Sink.TrainText(cut.Both); // OK
        Sink.TrainText(line.Words); // BAD: original
        Sink.Train(cut); // OK

        var named = cut with { Speaker = line.Words };
        Sink.TrainText(named.Speaker); // BAD: replaced-with-taint
        Sink.TrainText(named.Words); // OK
        Sink.TrainText(cut.Speaker); // OK

        var shared = cut with { };
        shared.Notes.Add(Source.LoadPerformerText());
        Sink.Train(cut.Notes); // BAD: shallow-copy
        var apart = cut with { Notes = ["own"] };
        Sink.Train(apart); // OK
        Sink.Train(apart with { Notes = shared.Notes }); // BAD: passed-list
    }
}
