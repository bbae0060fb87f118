// conc: BlockingCollection, SemaphoreSlim and two tasks that share lists.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case748_Conc_ProducerConsumer
{
    private sealed class Hub
    {
        private readonly BlockingCollection<Clip> _in = new(4);
        private readonly ConcurrentBag<string> _out = [];

        public void Produce(Func<Clip> load)
        {
            for (var i = 0; i < 3; i++)
            {
                _in.Add(load());
            }

            _in.CompleteAdding();
        }

        public void Consume(Func<Clip, string> f)
        {
            foreach (var clip in _in.GetConsumingEnumerable())
            {
                _out.Add(f(clip));
            }
        }

        public IEnumerable<string> Out => _out;
    }

    public static async Task Run()
    {
        var rights = new Hub();
        await Task.WhenAll(Task.Run(() => rights.Produce(Source.LoadPerformer)), Task.Run(() => rights.Consume(c => c.Text)));
        Sink.Train(rights.Out); // BAD: consumed
        var open = new Hub();
        var producer = Task.Run(() => open.Produce(Source.LoadPublic));
        open.Consume(c => c.Text);
        await producer;
        Sink.Train(open.Out); // OK
        var counts = new Hub();
        counts.Produce(Source.LoadPerformer);
        counts.Consume(_ => "x");
        Sink.Train(counts.Out); // OK

        var gate = new SemaphoreSlim(1);
        var shared = new List<string>();
        await Parallel.ForEachAsync(Source.LoadPublics(), async (c, token) =>
        {
            await gate.WaitAsync(token);
            shared.Add(c.Text);
            gate.Release();
        });
        Sink.Train(shared); // OK
        Parallel.Invoke(() => shared.Add("a"), () => shared.Add(Source.LoadPerformerText()));
        Sink.Train(shared); // BAD: parallel-invoke
    }
}
