// dispose: DisposeAsync, await using and exceptions in the scope.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case542_Dispose_AsyncDispose
{
    private sealed class Session(List<string> sink) : IAsyncDisposable
    {
        private readonly List<string> _pending = [];

        public void Write(string text) => _pending.Add(text);

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            sink.AddRange(_pending);
            _pending.Clear();
        }
    }

    private sealed class Holder : IAsyncDisposable, IDisposable
    {
        public string Text { get; private set; } = Source.LoadPerformerText();

        public void Dispose() => Text = "";

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    public static async Task Run()
    {
        var target = new List<string>();
        await using (var session = new Session(target))
        {
            session.Write(Source.LoadPerformerText());
            Sink.Train(target); // OK
        }

        Sink.Train(target); // BAD: flushed-by-dispose
        var open = new List<string>();
        await using (var session = new Session(open).ConfigureAwait(false))
        {
            Console.WriteLine(open.Count);
        }

        Sink.Train(open); // OK
        var holder = new Holder();
        Sink.TrainText(holder.Text); // BAD: before-dispose
        await holder.DisposeAsync();
        Sink.TrainText(holder.Text); // OK
        var second = new Holder();
        try
        {
            using (second)
            {
                throw new InvalidOperationException(second.Text);
            }
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.Message); // BAD: thrown-inside
            Sink.TrainText(second.Text); // OK
        }
    }
}
