// span: Span splitting, ref struct fields, scoped parameters, params spans and inline arrays.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case978_Span_ParsingAndRefStruct
{
    private ref struct Words(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public ReadOnlySpan<char> Current { get; private set; } = default;

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            var at = _rest.IndexOf(' ');
            Current = at < 0 ? _rest : _rest[..at];
            _rest = at < 0 ? default : _rest[(at + 1)..];
            return true;
        }
    }

    [InlineArray(4)]
    private struct Four
    {
        private string _first;
    }

    private static string Glue(string separator, params ReadOnlySpan<string> parts) => string.Join(separator, parts);

    private static int Total(scoped ReadOnlySpan<char> text) => text.Length;

    private static string Fit(ReadOnlySpan<char> text, Span<char> scratch)
    {
        var n = text.ToUpperInvariant(scratch);
        return scratch[..n].ToString();
    }

    public static void Run()
    {
        var words = new Words(Source.LoadPerformerText());
        while (words.MoveNext())
        {
            Sink.TrainText(words.Current.ToString()); // BAD: ref-struct-state
        }

        var openWords = new Words(Source.LoadPublicText());
        openWords.MoveNext();
        Sink.TrainText(new string(openWords.Current)); // OK

        var four = new Four();
        four[0] = Source.LoadPublicText();
        Sink.TrainText(four[0]); // OK
        four[1] = Source.LoadPerformerText();
        Sink.TrainText(four[1]); // BAD: inline-array
        Sink.TrainText(Glue("-", four)); // BAD: inline-array-as-span
        Sink.TrainText(Glue(Source.LoadPerformerText(), "a", "b")); // BAD: separator
        Sink.TrainText(Glue("-", "a", Source.LoadPublicText())); // OK
        Sink.TrainText(Glue("-", "a", Source.LoadPerformerText())); // BAD: params-span

        Sink.TrainText(Fit(Source.LoadPerformerText(), stackalloc char[64])); // BAD: scratch
        Sink.TrainText(Fit(Source.LoadPublicText(), stackalloc char[64])); // OK
        foreach (var range in Source.LoadPerformerText().AsSpan().Split(','))
        {
            Sink.TrainText(Source.LoadPublicText()[range]); // DERIVED: range
        }
    }
}
