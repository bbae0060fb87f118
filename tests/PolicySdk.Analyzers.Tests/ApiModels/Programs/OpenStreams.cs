// What is written to a stream that leads out leaves, through whatever is put around it.
using System.Net.Sockets;

namespace FlowBench.Cases;

public static class OpenStreams
{
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static async Task Blob(Azure.Storage.Blobs.BlobClient blob)
    {
        await using var stream = await blob.OpenWriteAsync(true);
        await stream.WriteAsync(Bytes(Source.LoadPerformerText())); // BAD: direct
        await stream.WriteAsync(Bytes("plain")); // OK
        await using var writer = new StreamWriter(stream);
        await writer.WriteLineAsync(Source.LoadPerformerText()); // BAD: writer
        using var memory = new MemoryStream();
        memory.Write(Bytes(Source.LoadPerformerText()));
        await memory.CopyToAsync(stream); // BAD: copied
    }

    public static void Sockets(TcpClient client, NetworkStream network)
    {
        using var writer = new StreamWriter(client.GetStream());
        writer.Write(Source.LoadPerformerText()); // BAD: socket
        using var packed = new GZipStream(network, CompressionLevel.Fastest);
        packed.Write(Bytes(Source.LoadPerformerText())); // BAD: packed
        packed.Write(Bytes("plain")); // OK
        using var other = new GZipStream(new MemoryStream(), CompressionLevel.Fastest);
        other.Write(Bytes(Source.LoadPerformerText())); // OK
    }
}

public static class TextFiles
{
    private sealed class Row
    {
        public string Text { get; set; } = "";
    }

    public static void Write() => File.WriteAllText("w/rows.csv", Source.LoadPerformerText()); // BAD: store

    public static void Train(MLContext ml)
    {
        Sink.Train(ml.Data.CreateTextLoader<Row>(',').Load("w/rows.csv")); // BAD: load
        Sink.Train(ml.Data.CreateTextLoader<Row>(',').Load(new MultiFileSource("w/rows.csv"))); // BAD: source
        Sink.Train(ml.Data.CreateTextLoader<Row>(',').Load(["w/rows.csv"])); // BAD: array
    }
}
