// byref: A ref struct implements an interface and is passed to a generic method that allows it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case666_Byref_RefStructInterface
{
    private interface ISource<T>
    {
        bool Next(out T item);
    }

    private ref struct Words(ReadOnlySpan<string> words) : ISource<string>
    {
        private readonly ReadOnlySpan<string> _words = words;
        private int _at;

        public bool Next(out string item)
        {
            item = _at < _words.Length ? _words[_at] : "";
            return _at++ < _words.Length;
        }
    }

    private static string Last<TSource>(ref TSource source)
        where TSource : ISource<string>, allows ref struct
    {
        var last = "";
        while (source.Next(out var item))
        {
            last = item;
        }

        return last;
    }

    private ref struct Slot<T>(ref T target)
    {
        public readonly ref T Target = ref target;

        public void Set(T value) => Target = value;
    }

    public static void Run()
    {
        var rights = new Words([Source.LoadPerformerText(), "b"]);
        Sink.TrainText(Last(ref rights)); // BAD: ref-struct-source
        var open = new Words([Source.LoadPublicText()]);
        Sink.TrainText(Last(ref open)); // OK

        var text = "t";
        var other = "o";
        var slot = new Slot<string>(ref text);
        slot.Set(Source.LoadPerformerText());
        Sink.TrainText(text); // BAD: ref-field
        Sink.TrainText(other); // OK
        slot.Target = "cut";
        Sink.TrainText(text); // OK
    }
}
