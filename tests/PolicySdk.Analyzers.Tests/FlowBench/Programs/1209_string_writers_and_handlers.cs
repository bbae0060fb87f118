// string: Text writers, string.Create, raw literals and a custom interpolation handler.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1209_String_WritersAndHandlers
{
    [InterpolatedStringHandler]
    private ref struct Log(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + formattedCount);

        public readonly void AppendLiteral(string text) => _text.Append(text);

        public readonly void AppendFormatted<T>(T value) => _text.Append(value);

        public readonly string Result => _text.ToString();
    }

    private static string Render(Log log) => log.Result;

    public static void Run()
    {
        using var writer = new StringWriter();
        writer.Write("{0}: ", "line");
        Sink.TrainText(writer.ToString()); // OK
        writer.WriteLine(Source.LoadPerformerText());
        Sink.TrainText(writer.ToString()); // BAD: string-writer

        using var reader = new StringReader(Source.LoadPerformerText());
        Sink.TrainText(reader.ReadLine()!); // BAD: string-reader

        Sink.TrainText(Render($"say {Source.LoadPerformerText()}")); // BAD: custom-handler
        Sink.TrainText(Render($"say {Source.LoadPublicText()}")); // OK

        var raw = $$"""
            { "words": "{{Source.LoadPerformerText()}}" }
            """;
        Sink.TrainText(raw); // BAD: raw-literal

        var created = string.Create(4, Source.LoadPerformerText(), (span, state) => state.AsSpan(0, 4).CopyTo(span));
        Sink.TrainText(created); // BAD: string-create
        Sink.TrainText(string.Create(3, 'x', (span, state) => span.Fill(state))); // OK
        FormattableString late = $"{Source.LoadPerformerText()}-{1}";
        Sink.TrainText(late.Format); // OK
        Sink.TrainText(FormattableString.Invariant(late)); // BAD: formattable
    }
}
