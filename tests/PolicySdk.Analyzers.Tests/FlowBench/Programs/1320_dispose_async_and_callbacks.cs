// dispose: Asynchronous disposal, and disposal that does the work.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1320_Dispose_AsyncAndCallbacks
{
    private sealed class Writer(List<string> target) : IAsyncDisposable
    {
        private readonly List<string> _pending = [];

        public void Write(string text) => _pending.Add(text);

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            target.AddRange(_pending);
        }
    }

    private sealed class OnDispose(Action action) : IDisposable
    {
        public void Dispose() => action();
    }

    private sealed class Uploader : IDisposable
    {
        public Clip? Clip { get; set; }

        public void Dispose()
        {
            if (Clip != null)
            {
                Sink.TrainClip(Clip); // BAD: sink-in-dispose
            }
        }
    }

    public static async Task Run()
    {
        var rights = new List<string>();
        var open = new List<string>();
        await using (var writer = new Writer(rights))
        {
            writer.Write(Source.LoadPerformerText());
            Sink.Train(rights); // OK
        }

        Sink.Train(rights); // BAD: flushed-by-dispose
        await using (var writer = new Writer(open))
        {
            writer.Write(Source.LoadPublicText());
        }

        Sink.Train(open); // OK

        var text = "start";
        using (new OnDispose(() => text = Source.LoadPerformerText()))
        {
            Sink.TrainText(text); // OK
        }

        Sink.TrainText(text); // BAD: callback-on-dispose
        using (var uploader = new Uploader { Clip = Source.LoadPerformer() }) // VIA: sink-in-dispose
        {
            Console.WriteLine(uploader);
        }
    }
}
