// sibling: One object with two collections and one with two type arguments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1163_Sibling_Collections
{
    private sealed class Shelf
    {
        public List<Clip> Rights { get; } = [];
        public List<Clip> Open { get; } = [];
        public Dictionary<string, string> Labels { get; } = [];
    }

    private sealed class Both<TLeft, TRight>(TLeft left, TRight right)
    {
        public TLeft Left { get; } = left;
        public TRight Right { get; } = right;
    }

    public static void Run()
    {
        var shelf = new Shelf();
        foreach (var clip in Source.LoadPerformers())
        {
            shelf.Rights.Add(clip);
            shelf.Labels.Add("take", "take");
            break;
        }

        shelf.Open.AddRange(Source.LoadPublics());
        Sink.TrainAll(shelf.Rights); // BAD: tainted-list
        Sink.TrainAll(shelf.Open); // OK
        Sink.Train(shelf.Labels.Values); // OK
        Sink.TrainAll(shelf.Open.Concat(shelf.Rights)); // BAD: concatenated

        var both = new Both<Clip, Clip>(Source.LoadPublic(), Source.LoadPerformer());
        Sink.TrainClip(both.Left); // OK
        Sink.TrainClip(both.Right); // BAD: right-part
        Sink.Train(both); // BAD: whole-pair
    }
}
