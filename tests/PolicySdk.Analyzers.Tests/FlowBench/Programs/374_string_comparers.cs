// string: ToString of members, culture formats, char tests and a custom formatter.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case374_String_Comparers
{
    private sealed class Shout(string format) : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? type) => type == typeof(ICustomFormatter) ? this : null;

        public string Format(string? _, object? arg, IFormatProvider? provider) => format + arg;
    }

    private sealed class Tag(string text) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? provider) => format == "s" ? "short" : text;

        public override string ToString() => "tag";
    }

    public static void Run(string mode)
    {
        var text = Source.LoadPerformerText();
        Sink.TrainText(string.Format(new Shout("!"), "{0}", text)); // BAD: custom-formatter
        var tag = new Tag(text);
        Sink.TrainText(tag.ToString()); // OK
        Sink.TrainText($"{tag:long}"); // BAD: formattable
        FormattableString lazy = $"a {text} b";
        Sink.TrainText(lazy.ToString()); // BAD: formattable-string
        Sink.TrainText(lazy.Format); // OK
        Sink.Train(lazy.GetArgument(0)!); // BAD: argument-of-formattable

        var upper = new List<char>();
        foreach (var rune in text.EnumerateRunes())
        {
            upper.Add((char)rune.Value);
        }

        Sink.TrainText(string.Concat(upper)); // BAD: runes
        Sink.TrainText(mode switch { "a" => text, _ => "none" }); // BAD: chosen
        Sink.TrainText(text.Length switch { > 3 => "long", _ => "short" }); // DERIVED: by-length
        Sink.TrainText(string.Compare(text, mode) > 0 ? mode : "b"); // DERIVED: implicit-order
        Sink.TrainText(char.ToString(mode[0]) + bool.TrueString); // OK
        Sink.Train(char.GetNumericValue(text[0])); // BAD: numeric-value
    }
}
