// ext: Extension methods that make foreach, await, collection initializers and deconstruction work.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case710_Ext_DuckTypedMembers
{
    private sealed class Bag
    {
        public readonly Queue<Clip> Clips = new();
    }

    private static IEnumerator<Clip> GetEnumerator(this Bag bag) => bag.Clips.GetEnumerator();

    private static void Add(this Stack<string> stack, string text) => stack.Push(text);

    private static TaskAwaiter<T[]> GetAwaiter<T>(this IEnumerable<Task<T>> tasks) => Task.WhenAll(tasks).GetAwaiter();

    private static void Deconstruct<T>(this IReadOnlyList<T> list, out T first, out T second) => (first, second) = (list[0], list[1]);

    public static async Task Run()
    {
        var bag = new Bag();
        bag.Clips.Enqueue(Source.LoadPerformer());
        foreach (var clip in bag)
        {
            Sink.TrainClip(clip); // BAD: extension-enumerator
        }

        var stack = new Stack<string> { "a", Source.LoadPublicText() };
        Sink.TrainText(stack.Peek()); // OK
        stack.Add(Source.LoadPerformerText());
        Sink.TrainText(stack.Peek()); // BAD: extension-add
        var results = await new[] { Source.LoadPerformerAsync() };
        Sink.TrainAll(results); // BAD: awaited-array
        Sink.TrainAll(await new[] { Source.LoadPublicAsync() }); // OK
        IReadOnlyList<string> lines = ["x", Source.LoadPublicText()];
        var (first, second) = lines;
        Sink.TrainText(first + second); // OK
    }
}
