// indexer: Implicit index and range support, this-indexers over a wrapped array.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case950_Indexer_IndexAndRange
{
    // Count and an int indexer make [^1] work; Slice makes [a..b] work.
    private sealed class Reel(params Clip[] clips)
    {
        private readonly Clip[] _clips = clips;

        public int Count => _clips.Length;

        public Clip this[int i]
        {
            get => _clips[i];
            set => _clips[i] = value;
        }

        public Reel Slice(int start, int length) => new(_clips.AsSpan(start, length).ToArray());
    }

    private sealed class Tape
    {
        private readonly List<string> _lines = [];

        public string this[Index i] => _lines[i];

        public IEnumerable<string> this[Range r] => _lines.Take(r);

        public void Add(string line) => _lines.Add(line);
    }

    public static void Run()
    {
        var reel = new Reel(Source.LoadPublic(), Source.LoadPerformer());
        Sink.TrainClip(reel[^1]); // BAD: implicit-index
        Sink.TrainClip(reel[..2][1]); // BAD: implicit-range

        var open = new Reel(Source.LoadPublic());
        Sink.TrainClip(open[^1]); // OK
        Sink.TrainClip(open[..1][0]); // OK
        open[^1] = Source.LoadPerformer();
        Sink.TrainClip(open[0]); // BAD: set-from-end

        var tape = new Tape { };
        tape.Add(Source.LoadPerformerText());
        Sink.TrainText(tape[^1]); // BAD: index-typed-indexer
        Sink.Train(tape[0..1].ToList()); // BAD: range-typed-indexer

        var text = Source.LoadPerformerText();
        Sink.TrainText(text[2..^1]); // BAD: string-range
        Sink.Train(text[^1]); // BAD: string-from-end
        var samples = Source.LoadPublicSamples();
        Sink.TrainFloats(samples[1..^1]); // OK
    }
}
