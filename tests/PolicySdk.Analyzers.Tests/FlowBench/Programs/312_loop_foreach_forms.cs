// loop: foreach over dictionaries, tuples, strings and a custom enumerator.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case312_Loop_ForeachForms
{
    private sealed class Shelf(Clip first, Clip second)
    {
        public Walker GetEnumerator() => new(first, second);

        public struct Walker(Clip first, Clip second)
        {
            private int _at = -1;

            public readonly Clip Current => _at == 0 ? first : second;

            public bool MoveNext() => ++_at < 2;
        }
    }

    public static void Run()
    {
        var map = new Dictionary<string, Clip> { ["a"] = Source.LoadPerformer(), ["b"] = Source.LoadPublic() };
        foreach (var (key, value) in map)
        {
            Sink.TrainText(key); // OK
            Sink.TrainClip(value); // BAD: dictionary-value
        }

        foreach (var (name, clip) in new[] { ("x", Source.LoadPerformer()), ("y", new Clip()) })
        {
            Sink.TrainText(name); // OK
            Sink.TrainText(clip.Text); // BAD: tuple-element
        }

        foreach (var clip in new Shelf(Source.LoadPublic(), Source.LoadPerformer()))
        {
            Sink.TrainClip(clip); // BAD: pattern-enumerator
        }

        foreach (var clip in new Shelf(Source.LoadPublic(), new Clip()))
        {
            Sink.TrainClip(clip); // OK
        }

        foreach (char ch in Source.LoadPublicText())
        {
            Sink.Train(ch); // OK
        }
    }
}
