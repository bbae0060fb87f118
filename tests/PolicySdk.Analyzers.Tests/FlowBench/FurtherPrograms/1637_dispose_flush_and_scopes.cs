// dispose: Data leaves in Dispose; scopes restore what they replaced.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1637_Dispose_FlushAndScopes
{
    private static Clip s_current = new("start", []);

    private readonly struct Scope : IDisposable
    {
        private readonly Clip _before;

        public Scope(Clip clip)
        {
            _before = s_current;
            s_current = clip;
        }

        public void Dispose() => s_current = _before;
    }

    private sealed class Buffered(List<string> target) : IDisposable, IAsyncDisposable
    {
        private readonly List<string> _pending = [];

        public void Write(string line) => _pending.Add(line);

        public void Dispose()
        {
            target.AddRange(_pending);
            Sink.Train(_pending); // BAD: sink-in-dispose
        }

        public ValueTask DisposeAsync()
        {
            target.Add("closed");
            return ValueTask.CompletedTask;
        }
    }

    public static async Task Run()
    {
        using (new Scope(Source.LoadPerformer()))
        {
            Sink.TrainClip(s_current); // BAD: inside-scope
        }

        Sink.TrainClip(s_current); // OK

        var lines = new List<string>();
        using (var writer = new Buffered(lines)) // VIA: sink-in-dispose
        {
            writer.Write(Source.LoadPerformerText()); // VIA: sink-in-dispose
            Sink.Train(lines); // OK
        }

        Sink.Train(lines); // BAD: flushed-by-dispose

        var other = new List<string>();
        await using (var writer = new Buffered(other))
        {
            writer.Write(Source.LoadPerformerText());
        }

        Sink.Train(other); // OK
    }
}
