// dispose: A pool hands out the same object again; Dispose cleans it or forgets to.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case752_Dispose_PoolOfObjects
{
    private sealed class Buffer
    {
        public string Text = "";
        public readonly List<float> Samples = [];
    }

    private sealed class Pool(bool clean)
    {
        private readonly Stack<Buffer> _free = new([new Buffer()]);

        public Lease Rent() => new(this, _free.TryPop(out var buffer) ? buffer : new Buffer());

        public readonly struct Lease(Pool pool, Buffer buffer) : IDisposable
        {
            public Buffer Buffer => buffer;

            public void Dispose()
            {
                if (pool._clean)
                {
                    buffer.Text = "";
                    buffer.Samples.Clear();
                }

                pool._free.Push(buffer);
            }
        }

        private readonly bool _clean = clean;
    }

    public static void Run()
    {
        var dirty = new Pool(false);
        using (var lease = dirty.Rent())
        {
            lease.Buffer.Text = Source.LoadPerformerText();
        }

        using (var lease = dirty.Rent())
        {
            Sink.TrainText(lease.Buffer.Text); // BAD: left-over
        }

        var open = new Pool(false);
        using (var lease = open.Rent())
        {
            lease.Buffer.Text = Source.LoadPublicText();
            Sink.Train(lease.Buffer); // OK
        }

        using var again = open.Rent();
        Sink.TrainText(again.Buffer.Text); // OK
        Sink.Train(again.Buffer.Samples); // OK
    }
}
