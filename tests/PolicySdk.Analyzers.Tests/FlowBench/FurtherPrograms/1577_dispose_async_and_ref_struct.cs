// dispose: Async disposal, pattern-based disposal and leases from a pool.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1577_Dispose_AsyncAndRefStruct
{
    private sealed class Session(List<string> log) : IAsyncDisposable
    {
        public string Text { get; set; } = "";

        public ValueTask DisposeAsync()
        {
            log.Add(Text);
            return ValueTask.CompletedTask;
        }
    }

    private ref struct Scope(string[] target)
    {
        public void Dispose() => target[0] = Source.LoadPerformerText();
    }

    public static async Task Run()
    {
        var log = new List<string>();
        await using (var session = new Session(log))
        {
            session.Text = Source.LoadPerformerText();
            Sink.Train(log.ToArray()); // OK
        }

        Sink.Train(log); // BAD: written-on-dispose
        Fill();

        var pool = ArrayPool<float>.Create();
        var rented = pool.Rent(8);
        Source.LoadPerformerSamples().CopyTo(rented, 0);
        pool.Return(rented);
    }

    private static void Fill()
    {
        var target = new string[1];
        using (new Scope(target))
        {
            Sink.Train(target); // OK
        }

        Sink.TrainText(target[0]); // BAD: pattern-dispose
    }
}
