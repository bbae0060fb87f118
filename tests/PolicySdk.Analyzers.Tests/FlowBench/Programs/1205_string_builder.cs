// string: A string builder collects, edits and forgets text.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1205_String_Builder
{
    private static void Credit(StringBuilder target, string name) => target.Append(" by ").Append(name);

    public static void Run()
    {
        var builder = new StringBuilder("title");
        Sink.TrainText(builder.ToString()); // OK
        builder.Append(": ").AppendLine(Source.LoadPerformerText()).Replace("a", "b");
        Sink.TrainText(builder.ToString()); // BAD: append-chain
        Sink.Train(builder); // BAD: builder-itself
        Sink.TrainText(builder.ToString(7, 4)); // BAD: part
        builder.Clear();
        builder.Append("public");
        Sink.TrainText(builder.ToString()); // OK: hard

        var formatted = new StringBuilder();
        formatted.AppendFormat("{0:000} {1}", 7, Source.LoadPerformerText());
        Sink.TrainText(formatted.ToString()); // BAD: append-format

        var joined = new StringBuilder().AppendJoin(',', Source.LoadPublics().Select(c => c.Text));
        Sink.TrainText(joined.ToString()); // OK
        joined.Insert(0, Source.LoadPerformerText());
        Sink.TrainText($"{joined}"); // BAD: insert

        var credits = new StringBuilder();
        Credit(credits, "nobody");
        Sink.TrainText(credits.ToString()); // OK
        Credit(credits, Source.LoadPerformerText());
        Sink.TrainText(credits.ToString()); // BAD: helper-appends
    }
}
