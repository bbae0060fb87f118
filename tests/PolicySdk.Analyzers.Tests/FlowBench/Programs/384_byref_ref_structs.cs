// byref: Ref structs, scoped references and ref assignment in loops.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case384_Byref_RefStructs
{
    private ref struct Pair(ref string left, ref string right)
    {
        public ref string Left = ref left;
        public ref string Right = ref right;

        public readonly void Swap() => (Left, Right) = (Right, Left);
    }

    private ref struct Reader(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public ReadOnlySpan<char> Next()
        {
            var head = _rest[..1];
            _rest = _rest[1..];
            return head;
        }
    }

    public static void Run(int n)
    {
        var a = Source.LoadPerformerText();
        var b = "b";
        var pair = new Pair(ref a, ref b);
        pair.Swap();
        Sink.TrainText(a); // OK
        Sink.TrainText(b); // BAD: swapped-through-refs

        var reader = new Reader(Source.LoadPerformerText());
        reader.Next();
        Sink.TrainText(reader.Next().ToString()); // BAD: reader
        var open = new Reader("fixed");
        Sink.TrainText(open.Next().ToString()); // OK

        string x = "x", y = "y";
        ref var current = ref x;
        for (var i = 0; i < n; i++)
        {
            current = Source.LoadPerformerText();
            current = ref y;
        }

        Sink.TrainText(x); // BAD: first-round
        Sink.TrainText(y); // BAD: later-rounds
        current = ref x;
        current = "x";
        Sink.TrainText(x); // OK
        Sink.TrainText(y); // BAD: y-kept
    }
}
