// oper: Implicit operators around binary operators, increment and deconstruction.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case477_Oper_ImplicitChain
{
    private struct Cursor(Clip[] clips, int at)
    {
        public readonly Clip Current => clips[at];

        public static Cursor operator ++(Cursor c) => new(c.Clips, c.At + 1);

        public static Cursor operator --(Cursor c) => new([new Clip()], 0);

        private readonly Clip[] Clips => clips;

        private readonly int At => at;

        public static implicit operator Clip(Cursor c) => c.Current;

        public static implicit operator bool(Cursor c) => c.Clips.Length > 0;
    }

    private sealed class Mix
    {
        public List<string> Lines { get; } = [];

        public static Mix operator +(Mix mix, string line)
        {
            mix.Lines.Add(line);
            return mix;
        }

        public static Mix operator -(Mix mix, string line) => new();
    }

    public static void Run()
    {
        var cursor = new Cursor([Source.LoadPerformer(), Source.LoadPerformer()], 0);
        cursor++;
        Sink.TrainClip(cursor); // BAD: increment
        var post = cursor--;
        Sink.TrainClip(post); // BAD: post-decrement-value
        Sink.TrainClip(cursor); // OK
        var mix = new Mix();
        mix += "intro";
        Sink.Train(mix.Lines); // OK
        mix += Source.LoadPerformerText();
        Sink.Train(mix.Lines); // BAD: operator-mutates
        mix -= Source.LoadPerformerText();
        Sink.Train(mix.Lines); // OK
        if (cursor)
        {
            Sink.TrainText("on"); // OK
        }
    }
}
