// record: The compiler writes ToString and Deconstruct, user code may replace them.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case338_Record_Printed
{
    private sealed record Words(string Text, int Take);

    private sealed record Sealed(string Text)
    {
        public string Text { get; } = "sealed " + Text.Length;
    }

    private sealed record Quiet(string Text, string Safe)
    {
        public void Deconstruct(out string only) => only = Safe;

        private bool PrintMembers(System.Text.StringBuilder builder)
        {
            builder.Append(Safe);
            return true;
        }
    }

    public static void Run()
    {
        var words = new Words(Source.LoadPerformerText(), 1);
        Sink.TrainText(words.ToString()); // BAD: generated-to-string
        Sink.TrainText("w: " + words); // BAD: generated-concat
        Sink.TrainText(new Words("open", 2).ToString()); // OK

        var quiet = new Quiet(Source.LoadPerformerText(), "safe");
        Sink.TrainText(quiet.ToString()); // OK: hard
        Sink.Train(quiet); // BAD: member-reachable
        quiet.Deconstruct(out string only);
        Sink.TrainText(only); // OK
        var (text, safe) = quiet;
        Sink.TrainText(safe); // OK
        Sink.TrainText(text); // BAD: generated-deconstruct
        Sink.TrainText(new Sealed(Source.LoadPerformerText()).Text); // DERIVED: length-of-parameter
    }
}
