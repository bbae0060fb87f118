// async: Async iterators, pipelines over IAsyncEnumerable and cancellation.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case457_Async_Streams
{
    private static async IAsyncEnumerable<string> Words(IAsyncEnumerable<Clip> clips, [EnumeratorCancellation] CancellationToken token = default)
    {
        await foreach (var clip in clips.WithCancellation(token).ConfigureAwait(false))
        {
            yield return clip.Text;
        }
    }

    private static async IAsyncEnumerable<T> Every<T>(IAsyncEnumerable<T> items, int step)
    {
        var i = 0;
        await foreach (var item in items)
        {
            if (i++ % step == 0)
            {
                yield return item;
            }
        }
    }

    private static async IAsyncEnumerable<int> Ranks(IAsyncEnumerable<Clip> clips)
    {
        var rank = 0;
        await foreach (var _ in clips)
        {
            yield return rank++;
        }
    }

    public static async Task Run()
    {
        await foreach (var clip in Source.StreamPerformer())
        {
            Sink.TrainClip(clip); // BAD: stream
        }

        await foreach (var word in Words(Every(Source.StreamPerformer(), 2)))
        {
            Sink.TrainText(word); // BAD: pipeline
        }

        await foreach (var word in Words(Every(Source.StreamPublic(), 2)))
        {
            Sink.TrainText(word); // OK
        }

        await foreach (var rank in Ranks(Source.StreamPerformer()))
        {
            Sink.Train(rank); // OK
        }

        await using var cursor = Source.StreamPerformer().GetAsyncEnumerator();
        while (await cursor.MoveNextAsync())
        {
            Sink.TrainClip(cursor.Current); // BAD: manual-enumerator
        }
    }
}
