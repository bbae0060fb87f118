// dispose: Rented buffers, pattern-based dispose, and dispose on the way of an exception.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1638_Dispose_RentedAndPattern
{
    private ref struct Window(Span<float> target)
    {
        private readonly Span<float> _target = target;

        public float Value;

        public readonly void Dispose() => _target[0] = Value;
    }

    private sealed class OnDispose(Action action) : IDisposable
    {
        public void Dispose() => action();
    }

    public static void Run()
    {
        var target = new float[2];
        using (var window = new Window(target) { Value = Source.LoadPerformerSamples()[0] })
        {
            Sink.TrainFloats(target); // OK
        }

        Sink.TrainFloats(target); // BAD: pattern-dispose

        using IMemoryOwner<float> owner = MemoryPool<float>.Shared.Rent(8);
        Source.LoadPerformerSamples().CopyTo(owner.Memory.Span);
        Sink.TrainFloats(owner.Memory.Span[..8].ToArray()); // BAD: memory-owner

        var clip = Source.LoadPublic();
        try
        {
            using var undo = new OnDispose(() => clip = Source.LoadPerformer());
            Sink.TrainClip(clip); // OK
            throw new IOException();
        }
        catch (IOException)
        {
            Sink.TrainClip(clip); // BAD: disposed-before-handler
        }

        using (var memory = new MemoryStream())
        {
            using (var writer = new StreamWriter(memory, leaveOpen: true))
            {
                writer.Write(Source.LoadPerformerText());
            }

            memory.Position = 0;
            using var reader = new StreamReader(memory);
            Sink.TrainText(reader.ReadToEnd()); // BAD: stream-round-trip
            using var open = new StringReader(Source.LoadPublicText());
            Sink.TrainText(open.ReadLine()!); // OK
        }
    }
}
