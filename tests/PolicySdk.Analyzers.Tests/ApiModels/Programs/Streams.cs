// Readers and writers are the stream that they wrap.
namespace FlowBench.Cases;

public static class Streams
{
    public static void Run(int n, bool flag)
    {
        var ms = new MemoryStream();
        using (var w = new StreamWriter(ms, leaveOpen: true))
            w.Write(Source.LoadPerformerText());
        Sink.Train(ms.ToArray()); // BAD: stream-writer
        ms.Position = 0;
        Sink.TrainText(new StreamReader(ms).ReadToEnd()); // BAD: reader
        var ms2 = new MemoryStream();
        using (var bw = new BinaryWriter(ms2))
        {
            bw.Write(1);
            bw.Write(Source.LoadPerformerSamples()[0]);
        }

        var br = new BinaryReader(new MemoryStream(ms2.ToArray()));
        Sink.Train(br.ReadSingle()); // BAD: binary
        var ms3 = new MemoryStream(Encoding.UTF8.GetBytes(Source.LoadPublicText()));
        Sink.TrainText(new StreamReader(ms3).ReadToEnd()); // OK
        var zip = new MemoryStream();
        using (var gz = new GZipStream(zip, CompressionMode.Compress))
            gz.Write(Encoding.UTF8.GetBytes(Source.LoadPerformerText()));
        Sink.Train(zip.ToArray()); // BAD: gzip
        var target = new MemoryStream();
        ms.CopyTo(target);
        Sink.Train(target.ToArray()); // BAD: copy-to
        var buf = new byte[8];
        _ = ms.Read(buf, 0, 8);
        Sink.Train(buf); // BAD: read
        var ms4 = new MemoryStream();
        JsonSerializer.Serialize(ms4, Source.LoadPerformer());
        Sink.Train(ms4.ToArray()); // BAD: json-stream
        ms4.Position = 0;
        Sink.TrainClip(JsonSerializer.Deserialize<Clip>(ms4)!); // BAD: json-back
    }
}
