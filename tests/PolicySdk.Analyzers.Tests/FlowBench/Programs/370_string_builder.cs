// string: A StringBuilder collects text.
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case370_String_Builder
{
    private static StringBuilder Start(string head) => new StringBuilder(head).Append(": ");

    private static void Finish(StringBuilder builder, string tail) => builder.AppendLine().AppendFormat("[{0}]", tail);

    public static void Run()
    {
        var sb = new StringBuilder("head ");
        sb.Append(Source.LoadPublicText()).Append(3).AppendLine();
        Sink.TrainText(sb.ToString()); // OK
        sb.Append(Source.LoadPerformerText(), 0, 3);
        Sink.TrainText(sb.ToString()); // BAD: append-part
        Sink.TrainText(sb.ToString(2, 4)); // BAD: part-of-builder

        sb.Clear();
        sb.Append("fresh");
        Sink.TrainText(sb.ToString()); // OK: hard
        var made = Start("open");
        Finish(made, Source.LoadPublicText());
        Sink.TrainText($"{made}"); // OK
        Finish(made, Source.LoadPerformerText());
        Sink.TrainText($"{made}"); // BAD: format-in-helper

        var joined = new StringBuilder().AppendJoin(", ", Source.LoadPerformers().Select(c => c.Text));
        Sink.TrainText(joined.Replace('a', 'b').ToString()); // BAD: append-join
        var interpolated = new StringBuilder();
        interpolated.Append($"{Source.LoadPerformerText():G}");
        Sink.Train(interpolated[0]); // BAD: char-of-builder
        interpolated = new StringBuilder(Source.LoadPerformerText().Length);
        Sink.TrainText(interpolated.Append('x').ToString()); // OK
        var inserted = new StringBuilder("ab").Insert(1, Source.LoadPerformerText()).Remove(0, 1);
        Sink.TrainText(inserted.ToString()); // BAD: inserted
    }
}
