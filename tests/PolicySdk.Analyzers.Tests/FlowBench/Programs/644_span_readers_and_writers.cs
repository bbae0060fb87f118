// span: Spans in ref structs, over strings and over lists.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case644_Span_ReadersAndWriters
{
    private ref struct Reader(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public bool TryNext(out ReadOnlySpan<char> word)
        {
            var at = _rest.IndexOf(' ');
            word = at < 0 ? _rest : _rest[..at];
            _rest = at < 0 ? default : _rest[(at + 1)..];
            return !word.IsEmpty;
        }
    }

    public static void Run()
    {
        var reader = new Reader(Source.LoadPerformerText());
        while (reader.TryNext(out var word))
        {
            Sink.TrainText(word.ToString()); // BAD: word
        }

        var open = new Reader(Source.LoadPublicText());
        if (open.TryNext(out var first))
        {
            Sink.TrainText(new string(first)); // OK
        }

        var list = new List<float> { 0f, 0f };
        CollectionsMarshal.AsSpan(list)[0] = Source.LoadPerformerSamples()[0];
        Sink.Train(list); // BAD: list-as-span
        var map = new Dictionary<string, string>();
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(map, "k", out _);
        slot = Source.LoadPerformerText();
        Sink.TrainText(map["k"]); // BAD: value-ref
        Sink.TrainText(MemoryExtensions.Trim(Source.LoadPublicText().AsSpan()).ToString()); // OK
    }
}
