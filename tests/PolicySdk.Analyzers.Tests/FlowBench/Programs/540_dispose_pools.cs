// dispose: Rented arrays, object pools and returned buffers.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case540_Dispose_Pools
{
    private sealed class Pool
    {
        private readonly Stack<Clip> _free = [];

        public Clip Rent() => _free.TryPop(out var clip) ? clip : new Clip();

        public void Return(Clip clip, bool clear)
        {
            if (clear)
            {
                clip.Text = "";
                clip.Samples = [];
                clip.Next = null;
            }

            _free.Push(clip);
        }
    }

    public static void Run()
    {
        var buffer = ArrayPool<float>.Shared.Rent(8);
        Source.LoadPerformerSamples().CopyTo(buffer, 0);
        Sink.TrainFloats(buffer); // BAD: rented
        Array.Clear(buffer);
        Sink.TrainFloats(buffer); // OK: hard
        ArrayPool<float>.Shared.Return(buffer);
        var open = ArrayPool<float>.Create().Rent(8);
        Source.LoadPublicSamples().CopyTo(open, 0);
        Sink.TrainFloats(open); // OK

        var pool = new Pool();
        pool.Return(Source.LoadPerformer(), false);
        Sink.TrainClip(pool.Rent()); // BAD: not-cleared
        var clean = new Pool();
        clean.Return(Source.LoadPublic(), true);
        Sink.TrainClip(clean.Rent()); // OK
        using var owner = MemoryPool<float>.Shared.Rent(8);
        Source.LoadPerformerSamples().CopyTo(owner.Memory);
        Sink.TrainFloats(owner.Memory.ToArray()); // BAD: memory-owner
        using var plain = MemoryPool<float>.Shared.Rent(4);
        plain.Memory.Span.Fill(1f);
        Sink.TrainFloats(plain.Memory.Span.ToArray()); // OK
    }
}
