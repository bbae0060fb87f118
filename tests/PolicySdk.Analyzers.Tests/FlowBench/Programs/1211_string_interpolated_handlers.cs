// string: Interpolated strings that are received by handlers or kept as FormattableString.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1211_String_InterpolatedHandlers
{
    [InterpolatedStringHandler]
    private readonly struct Note(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + formattedCount);

        public void AppendLiteral(string s) => _text.Append(s);

        public void AppendFormatted<T>(T value) => _text.Append(value);

        public string Text => _text.ToString();
    }

    [InterpolatedStringHandler]
    private readonly struct Mask(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + formattedCount);

        public void AppendLiteral(string s) => _text.Append(s);

        public void AppendFormatted<T>(T value) => _text.Append("***");

        public string Text => _text.ToString();
    }

    private static string Show(Note note) => note.Text;

    private static string Hide(Mask mask) => mask.Text;

    public static void Run()
    {
        var text = Source.LoadPerformerText();
        Sink.TrainText(Show($"say {text}!")); // BAD: custom-handler
        Sink.TrainText(Hide($"say {text}!")); // OK
        Sink.TrainText(Show($"say {Source.LoadPublicText()}!")); // OK

        FormattableString late = $"{text} at {Source.LoadPublicText()}";
        Sink.TrainText(late.ToString()); // BAD: formattable
        Sink.Train(late.GetArgument(0)!); // BAD: formattable-argument
        Sink.TrainText(late.Format); // OK: hard

        var made = string.Create(text.Length, text, (span, s) => s.AsSpan().CopyTo(span));
        Sink.TrainText(made); // BAD: string-create
        Sink.TrainText(new StringBuilder().Append($"<{text}>").ToString()); // BAD: append-interpolated
    }
}
