// conc: Concurrent bags and dictionaries with factories, pipelines of dataflow-like stages and Parallel.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case993_Conc_CollectionsAndPipes
{
    public static async Task Run()
    {
        var map = new ConcurrentDictionary<string, string>();
        map.AddOrUpdate("a", Source.LoadPublicText(), (_, old) => old + "!");
        Sink.TrainText(map["a"]); // OK
        map.AddOrUpdate("a", static (_, text) => "", static (_, old, text) => old + text, Source.LoadPerformerText());
        Sink.TrainText(map["a"]); // BAD: update-argument
        var stored = map.GetOrAdd("b", static (key, clip) => clip.Text, Source.LoadPerformer());
        Sink.TrainText(stored); // BAD: factory-argument
        map.TryRemove("b", out var removed);
        Sink.TrainText(removed!); // BAD: removed

        var bag = new ConcurrentBag<Clip>();
        Parallel.ForEach(Source.LoadPerformers(), clip => bag.Add(clip));
        Sink.TrainAll(bag); // BAD: bag
        var sums = new float[4];
        var open = Source.LoadPublicSamples();
        Parallel.For(0, 4, i => sums[i] = open[i]);
        Sink.TrainFloats(sums); // OK
        Parallel.For(0, 4, () => 0f, (i, _, local) => local + Source.LoadPerformerSamples()[i], local => sums[0] += local);
        Sink.TrainFloats(sums); // BAD: thread-local-sum
        await Parallel.ForEachAsync(Source.StreamPublic(), (clip, _) =>
        {
            Sink.TrainClip(clip); // OK
            return ValueTask.CompletedTask;
        });

        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Source.LoadPerformerText()));
        await pipe.Writer.CompleteAsync();
        var read = await pipe.Reader.ReadAsync();
        Sink.Train(read.Buffer.FirstSpan.ToArray()); // BAD: pipe

        var stack = new ConcurrentStack<string>(["a", "b"]);
        stack.PushRange([Source.LoadPublicText()]);
        var top = new string[2];
        stack.TryPopRange(top);
        Sink.Train(top); // OK
        Clip? slot = Source.LoadPublic();
        var previous = Interlocked.Exchange(ref slot, Source.LoadPerformer());
        Sink.TrainClip(previous!); // OK
        Sink.TrainClip(Volatile.Read(ref slot)!); // BAD: exchanged
    }
}
