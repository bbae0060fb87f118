// dispose: Rented buffers, streams and disposal in finally.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1321_Dispose_PooledAndFinally
{
    private sealed class Lease(float[] buffer) : IDisposable
    {
        public float[] Buffer { get; } = buffer;

        public void Dispose() => Array.Clear(Buffer);
    }

    private ref struct Window(Span<float> samples)
    {
        private Span<float> _samples = samples;

        public void Fill(float value) => _samples.Fill(value);

        public void Dispose() => _samples.Clear();
    }

    public static void Run()
    {
        var rented = ArrayPool<float>.Shared.Rent(8);
        try
        {
            Source.LoadPerformerSamples().CopyTo(rented, 0);
            Sink.TrainFloats(rented); // BAD: rented-buffer
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented, clearArray: true);
        }

        using (var lease = new Lease(Source.LoadPerformerSamples()))
        {
            Sink.TrainFloats(lease.Buffer); // BAD: leased
        }

        var frames = new float[4];
        using (var window = new Window(frames))
        {
            window.Fill(Source.LoadPerformerSamples()[0]);
            Sink.TrainFloats(frames); // BAD: ref-struct-window
        }

        Sink.TrainFloats(frames); // OK: hard

        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Source.LoadPerformerText());
        }

        stream.Position = 0;
        using var reader = new StreamReader(stream);
        Sink.TrainText(reader.ReadToEnd()); // BAD: written-and-read
        using var open = new StringReader(Source.LoadPublicText());
        Sink.TrainText(open.ReadLine() ?? ""); // OK
    }
}
