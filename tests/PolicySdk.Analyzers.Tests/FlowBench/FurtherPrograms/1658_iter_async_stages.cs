// iter: Async iterators in stages, with a buffer between them.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1658_Iter_AsyncStages
{
    private static async IAsyncEnumerable<string> Words(
        IAsyncEnumerable<Clip> clips, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await foreach (var clip in clips.WithCancellation(stop).ConfigureAwait(false))
        {
            yield return clip.Text;
        }
    }

    private static async IAsyncEnumerable<T[]> Batch<T>(IAsyncEnumerable<T> items, int size)
    {
        var buffer = new List<T>();
        await foreach (var item in items)
        {
            buffer.Add(item);
            if (buffer.Count == size)
            {
                yield return buffer.ToArray();
                buffer.Clear();
            }
        }

        if (buffer.Count > 0)
        {
            yield return buffer.ToArray();
        }
    }

    private static async IAsyncEnumerable<int> Positions<T>(IAsyncEnumerable<T> items)
    {
        var at = 0;
        await foreach (var _ in items)
        {
            yield return at++;
        }
    }

    private static async Task TrainAsync(IAsyncEnumerable<Clip> clips)
    {
        await foreach (var clip in clips)
        {
            Sink.TrainClip(clip); // BAD: async-helper
        }
    }

    public static async Task RunAsync()
    {
        await foreach (var batch in Batch(Words(Source.StreamPerformer()), 2))
        {
            Sink.Train(batch); // BAD: batched-words
            Sink.TrainText(string.Join(' ', batch)); // BAD: joined-batch
        }

        await foreach (var batch in Batch(Words(Source.StreamPublic()), 2))
        {
            Sink.TrainText(batch[0]); // OK
        }

        await TrainAsync(Source.StreamPublic());
        await TrainAsync(Source.StreamPerformer()); // VIA: async-helper
        await foreach (var position in Positions(Source.StreamPerformer()))
        {
            Sink.Train(position); // OK
        }
    }
}
