// io: Binary writers and readers, compression and copying between streams.
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case757_Io_Streams
{
    private static byte[] Pack(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionMode.Compress))
        {
            zip.Write(bytes, 0, bytes.Length);
        }

        return target.ToArray();
    }

    public static async Task Run()
    {
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(3);
        writer.Write(Source.LoadPerformerText());
        writer.Flush();
        stream.Seek(0, SeekOrigin.Begin);
        var reader = new BinaryReader(stream);
        reader.ReadInt32();
        Sink.TrainText(reader.ReadString()); // BAD: binary-round-trip

        Sink.Train(Pack(Encoding.UTF8.GetBytes(Source.LoadPerformerText()))); // BAD: compressed
        Sink.Train(Pack(Encoding.UTF8.GetBytes(Source.LoadPublicText()))); // OK
        var copy = new MemoryStream();
        stream.Position = 0;
        await stream.CopyToAsync(copy);
        Sink.Train(copy.GetBuffer()); // BAD: copied-stream
        var open = new MemoryStream();
        await open.WriteAsync(new byte[] { 1, 2 });
        Sink.Train(open.ToArray()); // OK
        var bytes = new byte[16];
        copy.Position = 0;
        _ = copy.Read(bytes.AsSpan());
        Sink.Train(bytes); // BAD: read-into
        var lines = new StreamReader(new MemoryStream(Pack([1])));
        Sink.TrainText(await lines.ReadToEndAsync()); // OK
    }
}
