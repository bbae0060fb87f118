// Writers that are read while they are open, archives, asynchronous readers.
namespace FlowBench.Cases;

public static class Archives
{
    public static async Task Run(int n, bool flag)
    {
        var path = Path.GetTempFileName();
        Sink.TrainText(path); // OK
        var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream))
        {
            writer.WriteLine(Source.LoadPublicText());
            writer.Flush();
            Sink.Train(stream.ToArray()); // OK
            writer.WriteLine(Source.LoadPerformerText());
            writer.Flush();
            Sink.Train(stream.ToArray()); // BAD: stream
        }

        await using var ms = new MemoryStream();
        await JsonSerializer.SerializeAsync(ms, Source.LoadPerformer());
        ms.Position = 0;
        Sink.TrainClip((await JsonSerializer.DeserializeAsync<Clip>(ms))!); // BAD: async-json
        using var br = new BinaryReader(new MemoryStream(MemoryMarshal.AsBytes(Source.LoadPerformerSamples().AsSpan()).ToArray()));
        Sink.Train(br.ReadSingle()); // BAD: reader
        Sink.Train(br.ReadBytes(3)); // BAD: read-bytes
        var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, true))
        {
            using var e = zip.CreateEntry("a").Open();
            e.Write(Encoding.UTF8.GetBytes(Source.LoadPerformerText()));
        }

        using var un = new ZipArchive(zipped);
        Sink.TrainText(new StreamReader(un.Entries[0].Open()).ReadToEnd()); // BAD: zip
        var bs = new BufferedStream(new MemoryStream());
        bs.WriteByte((byte)Source.LoadPerformerText()[0]);
        Sink.Train(bs.ReadByte()); // BAD: buffered
        TextWriter tw = new StringWriter();
        await tw.WriteAsync(Source.LoadPerformerText());
        Sink.TrainText(tw.ToString()!); // BAD: writer
        TextReader tr = new StringReader(Source.LoadPerformerText());
        var block = new char[4];
        tr.ReadBlock(block, 0, 4);
        Sink.Train(block); // BAD: read-block
        Sink.TrainText((await tr.ReadToEndAsync())); // BAD: read-async
    }
}
