// string: Interpolated string handlers that keep or drop the holes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1688_String_CustomHandler
{
    [InterpolatedStringHandler]
    internal ref struct Keeping(int literals, int holes)
    {
        private readonly List<string> _parts = new(literals + holes);

        public readonly void AppendLiteral(string text) => _parts.Add(text);

        public readonly void AppendFormatted<T>(T value) => _parts.Add(value?.ToString() ?? "");

        public readonly string Text() => string.Concat(_parts);
    }

    [InterpolatedStringHandler]
    internal ref struct Redacting(int literals, int holes)
    {
        private readonly StringBuilder _text = new(literals + holes);

        public readonly void AppendLiteral(string text) => _text.Append(text);

        public readonly void AppendFormatted<T>(T value) => _text.Append("***");

        public readonly string Text() => _text.ToString();
    }

    private static string Note(Keeping note) => note.Text();

    private static string Redact(Redacting note) => note.Text();

    private static string Plain(FormattableString note) => note.Format;

    private static string Filled(FormattableString note) => FormattableString.Invariant(note);

    public static void Run()
    {
        var text = Source.LoadPerformerText();
        Sink.TrainText(Note($"said {text} twice")); // BAD: keeping-handler
        Sink.TrainText(Redact($"said {text} twice")); // OK
        Sink.TrainText(Plain($"said {text}")); // OK
        Sink.TrainText(Filled($"said {text}")); // BAD: formattable
        FormattableString kept = $"kept {text}";
        Sink.Train(kept.GetArgument(0)!); // BAD: format-argument
        Sink.TrainText(Filled($"said {Source.LoadPublicText()}")); // OK
        Sink.TrainText($"{Source.LoadPublic().Text:x}{(text.Length > 3 ? "long" : "short")}"); // OK
        Sink.TrainText($$"""raw {x} {{text[1..3]}}"""); // BAD: raw-interpolation
    }
}
