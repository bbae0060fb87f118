// async: Asynchronous iterators and await foreach.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1260_Async_Streams
{
    private static async IAsyncEnumerable<string> Texts(IAsyncEnumerable<Clip> clips, [EnumeratorCancellation] CancellationToken token = default)
    {
        await foreach (var clip in clips.WithCancellation(token))
        {
            yield return clip.Text;
        }
    }

    private static async IAsyncEnumerable<Clip> Replace(IAsyncEnumerable<Clip> clips)
    {
        await foreach (var clip in clips.ConfigureAwait(false))
        {
            Console.WriteLine(clip.Id);
            yield return Source.LoadPublic();
        }
    }

    private static async Task<List<T>> Collect<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    public static async Task Run()
    {
        await foreach (var clip in Source.StreamPerformer())
        {
            Sink.TrainClip(clip); // BAD: await-foreach
        }

        await foreach (var clip in Source.StreamPublic())
        {
            Sink.TrainClip(clip); // OK
        }

        Sink.Train(await Collect(Texts(Source.StreamPerformer()))); // BAD: async-iterator
        Sink.Train(await Collect(Texts(Source.StreamPublic()))); // OK
        Sink.TrainAll(await Collect(Replace(Source.StreamPerformer()))); // OK

        await using var reader = Source.StreamPerformer().GetAsyncEnumerator();
        while (await reader.MoveNextAsync())
        {
            Sink.TrainText(reader.Current.Text); // BAD: manual-enumerator
        }
    }
}
