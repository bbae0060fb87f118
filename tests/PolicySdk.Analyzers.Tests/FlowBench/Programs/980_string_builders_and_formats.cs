// string: StringBuilder operations, CompositeFormat, string.Create and interpolated string handlers.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case980_String_BuildersAndFormats
{
    private static readonly CompositeFormat s_format = CompositeFormat.Parse("{0}: {1}");

    [InterpolatedStringHandler]
    private ref struct Upper(int literal, int holes)
    {
        private readonly StringBuilder _text = new(literal + holes);

        public readonly void AppendLiteral(string value) => _text.Append(value);

        public readonly void AppendFormatted<T>(T value) => _text.Append(value?.ToString()?.ToUpperInvariant());

        public readonly string Done() => _text.ToString();
    }

    [InterpolatedStringHandler]
    private readonly ref struct Counting(int literal, int holes)
    {
        public int Holes { get; } = holes + literal * 0;

        public void AppendLiteral(string value)
        {
        }

        public void AppendFormatted(string value)
        {
        }
    }

    private static string Shout(Upper text) => text.Done();

    private static string Holes(Counting text) => "holes";

    public static void Run()
    {
        var voice = Source.LoadPerformerText();
        var open = Source.LoadPublicText();
        var builder = new StringBuilder("say ").AppendJoin(", ", "a", open);
        Sink.TrainText(builder.ToString()); // OK
        builder.Insert(0, voice, 2).Replace("a", "b");
        Sink.TrainText(builder.ToString()); // BAD: insert
        Sink.Train(builder[0]); // BAD: builder-char
        Sink.TrainText(string.Format(CultureInfo.InvariantCulture, s_format, 1, voice)); // BAD: composite-format
        Sink.TrainText(string.Format(CultureInfo.InvariantCulture, s_format, 1, open)); // OK
        Sink.TrainText(string.Create(voice.Length, voice, (span, s) => s.AsSpan().CopyTo(span))); // BAD: string-create
        Sink.TrainText(string.Create(CultureInfo.InvariantCulture, $"{voice:l}")); // BAD: create-interpolated
        Sink.TrainText(Shout($"hey {voice}")); // BAD: custom-handler
        Sink.TrainText(Shout($"hey {open}")); // OK
        Sink.TrainText(Holes($"hey {voice}")); // OK

        var line = new StringBuilder();
        line.AppendLine($"take {voice}");
        Sink.TrainText(line.ToString(0, 8)); // BAD: append-interpolated
        line.Clear().Append(open);
        Sink.TrainText(line.ToString()); // OK: hard
        FormattableString text = $"<{voice}>";
        Sink.TrainText(FormattableString.Invariant(text)); // BAD: formattable
        Sink.TrainText(text.Format); // OK
        Sink.TrainText(open.Replace("x", voice)); // BAD: replacement
        Sink.TrainText(voice.Replace("x", open)); // BAD: replaced-receiver
    }
}
