// string: StringBuilder edits, string writers and readers.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1686_String_BuildersAndReaders
{
    private static StringBuilder Indent(StringBuilder builder, int level) => builder.Append(' ', level * 2);

    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var builder = new StringBuilder("head:");
        Indent(builder, 2).AppendFormat("{0} of {1}", 1, 2).AppendLine();
        Sink.TrainText(builder.ToString()); // OK
        builder.Insert(0, text).Replace("head", "tail");
        Sink.TrainText(builder.ToString()); // BAD: inserted
        Sink.TrainText(builder.ToString(0, 4)); // BAD: builder-part
        builder.Clear().Append("again");
        Sink.TrainText(builder.ToString()); // OK: hard

        var lines = new StringBuilder().AppendJoin('|', Source.LoadPerformers().Select(c => c.Text));
        Sink.Train(lines); // BAD: append-join
        var copy = new StringBuilder().Append(lines, 0, 3).Append($"{1.5f}");
        Sink.TrainText($"{copy}"); // BAD: builder-to-builder

        using var writer = new StringWriter();
        writer.WriteLine("take {0}", 1);
        Sink.TrainText(writer.ToString()); // OK
        writer.Write(text);
        Sink.TrainText(writer.ToString()); // BAD: string-writer

        using var reader = new StringReader(Source.LoadPerformerText());
        while (reader.ReadLine() is { } line)
        {
            Sink.TrainText(line); // BAD: string-reader
        }

        using var open = new StringReader(Source.LoadPublicText());
        Sink.TrainText(open.ReadToEnd()); // OK
    }
}
