// async: IAsyncEnumerable implemented by hand, with state in a class.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case684_Async_EnumeratorByHand
{
    private sealed class Pages(Func<int, Task<Clip>> load) : IAsyncEnumerable<Clip>
    {
        public IAsyncEnumerator<Clip> GetAsyncEnumerator(CancellationToken token = default) => new Cursor(load);

        private sealed class Cursor(Func<int, Task<Clip>> load) : IAsyncEnumerator<Clip>
        {
            private int _page;

            public Clip Current { get; private set; } = new();

            public async ValueTask<bool> MoveNextAsync()
            {
                Current = await load(_page++);
                return _page < 4;
            }

            public ValueTask DisposeAsync() => default;
        }
    }

    public static async Task Run()
    {
        await foreach (var clip in new Pages(_ => Source.LoadPerformerAsync()))
        {
            Sink.TrainClip(clip); // BAD: hand-written-stream
        }

        await foreach (var clip in new Pages(_ => Source.LoadPublicAsync()).ConfigureAwait(false))
        {
            Sink.TrainClip(clip); // OK
        }

        var cursor = new Pages(async i => i == 0 ? new Clip() : await Source.LoadPerformerAsync()).GetAsyncEnumerator();
        Sink.TrainClip(cursor.Current); // OK
        while (await cursor.MoveNextAsync())
        {
            Sink.TrainText(cursor.Current.Text); // BAD: manual-cursor
        }

        await cursor.DisposeAsync();
    }
}
