// string: AppendJoin, AppendFormat, Insert, Replace, CopyTo, indexer and chained calls.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case656_String_BuilderForms
{
    public static void Run()
    {
        var sb = new StringBuilder();
        sb.AppendJoin(", ", Source.LoadPublics().Select(c => c.Text)).AppendLine();
        Sink.TrainText(sb.ToString()); // OK
        sb.Insert(0, Source.LoadPerformerText()).Append('.');
        Sink.TrainText(sb.ToString(0, 4)); // BAD: inserted
        sb.Clear().Append("open");
        Sink.TrainText(sb.ToString()); // OK: hard

        var format = new StringBuilder().AppendFormat("{0}-{1}", 1, Source.LoadPerformerText());
        Sink.TrainText(format.ToString()); // BAD: append-format
        var chars = new char[4];
        format.CopyTo(0, chars, 0, 4);
        Sink.TrainText(new string(chars)); // BAD: copy-to
        Sink.Train(format[0]); // BAD: char-at
        var name = "n";
        var text = new StringBuilder().Append($"{name}: {Source.LoadPerformerText(),-10}");
        Sink.TrainText($"{text}"); // BAD: append-interpolated
        var open = new StringBuilder(Source.LoadPublicText());
        open.Replace("a", "b").Remove(0, 1);
        open[0] = 'x';
        Sink.TrainText(open.ToString()); // OK
        open.Replace("b", Source.LoadPerformerText());
        Sink.TrainText(open.ToString()); // BAD: replaced-with
    }
}
