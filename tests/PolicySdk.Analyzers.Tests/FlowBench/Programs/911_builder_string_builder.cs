// builder: A string builder is filled in all its ways.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case911_Builder_StringBuilder
{
    private static StringBuilder Header(StringBuilder to, string title) => to.Append('[').Append(title).AppendLine("]");

    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var plain = new StringBuilder("intro", 64);
        Header(plain, "open").AppendJoin(", ", "a", "b").AppendFormat("{0:F2}", 1.5);
        Sink.TrainText(plain.ToString()); // OK

        Sink.TrainText(Header(new StringBuilder(), text).ToString()); // BAD: helper-chain
        Sink.TrainText(new StringBuilder().AppendJoin('|', "a", text).ToString()); // BAD: append-join
        Sink.TrainText(new StringBuilder().AppendFormat("{0} {1}", "a", text).ToString()); // BAD: append-format
        Sink.TrainText(new StringBuilder().Append($"<{text}>").ToString()); // BAD: append-handler
        Sink.TrainText(new StringBuilder("xx").Insert(1, text).ToString(1, 3)); // BAD: insert
        Sink.TrainText(new StringBuilder("x_x").Replace("_", text).ToString()); // BAD: replace

        var builder = new StringBuilder(text);
        builder.Length = 0;
        builder.Append("clean");
        Sink.TrainText(builder.ToString()); // OK: hard
        foreach (var chunk in new StringBuilder(text).GetChunks())
        {
            Sink.TrainText(chunk.ToString()); // BAD: chunk
        }

        var chars = new char[8];
        new StringBuilder(text).CopyTo(0, chars, 0, 4);
        Sink.Train(chars); // BAD: copy-to
        var other = new StringBuilder().Append(new StringBuilder(text));
        Sink.Train(other); // BAD: builder-in-builder
        Sink.Train(new StringBuilder(text)[0]); // BAD: indexer
    }
}
