// generic: Generic classes in generic classes, and generic methods over them.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case395_Generic_Containers
{
    private sealed class Pair<TLeft, TRight>(TLeft left, TRight right)
    {
        public TLeft Left { get; set; } = left;

        public TRight Right { get; set; } = right;

        public Pair<TRight, TLeft> Flip() => new(Right, Left);

        public Pair<TNew, TRight> MapLeft<TNew>(Func<TLeft, TNew> f) => new(f(Left), Right);
    }

    private sealed class Stack2<T>
    {
        private readonly List<T> _items = [];

        public void Push(T item) => _items.Add(item);

        public T Peek() => _items[^1];

        public Stack2<U> Convert<U>(Converter<T, U> f)
        {
            var result = new Stack2<U>();
            _items.ForEach(i => result.Push(f(i)));
            return result;
        }
    }

    public static void Run()
    {
        var pair = new Pair<Clip, string>(Source.LoadPerformer(), "label");
        Sink.TrainText(pair.Flip().Left); // OK
        Sink.TrainClip(pair.Flip().Right); // BAD: flipped
        Sink.TrainText(pair.MapLeft(c => c.Text).Left); // BAD: mapped-left
        Sink.TrainText(pair.MapLeft(_ => "none").Left); // OK

        var deep = new Pair<Pair<string, int>, Stack2<string>>(new(Source.LoadPerformerText(), 1), new());
        deep.Right.Push("clean");
        Sink.TrainText(deep.Right.Peek()); // OK
        Sink.TrainText(deep.Left.Left); // BAD: nested-generic
        Sink.Train(deep.Left.Right); // OK

        var stack = new Stack2<Clip>();
        stack.Push(Source.LoadPerformer());
        Sink.TrainText(stack.Convert(c => c.Text).Peek()); // BAD: converted
        Sink.Train(stack.Convert(c => 1).Peek()); // OK
        deep.Left = new Pair<string, int>("x", 2);
        Sink.TrainText(deep.Left.Left); // OK
    }
}
