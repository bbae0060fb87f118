// string: Text and bytes written to files and read back from the same path.
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case989_String_FilesRoundTrip
{
    public static async Task Run()
    {
        File.WriteAllText("voice.txt", Source.LoadPerformerText()); // DERIVED: stored
        Sink.TrainText(File.ReadAllText("voice.txt")); // BAD: hard file-text
        File.WriteAllText("open.txt", Source.LoadPublicText());
        Sink.TrainText(File.ReadAllText("open.txt")); // OK

        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.WriteLine(Source.LoadPerformerText());
        }

        memory.Position = 0;
        using var reader = new StreamReader(memory);
        Sink.TrainText(reader.ReadToEnd()); // BAD: stream-text

        using var binary = new MemoryStream();
        using (var writer = new BinaryWriter(binary, Encoding.UTF8, true))
        {
            writer.Write(3);
            foreach (var sample in Source.LoadPerformerSamples())
            {
                writer.Write(sample);
            }
        }

        Sink.Train(binary.GetBuffer()); // BAD: stream-buffer
        using var from = new BinaryReader(new MemoryStream(binary.ToArray()));
        Sink.Train(from.ReadSingle()); // BAD: binary-reader

        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes(Source.LoadPerformerText()));
        }

        packed.Seek(0, SeekOrigin.Begin);
        using var unpacked = new MemoryStream();
        await new GZipStream(packed, CompressionMode.Decompress).CopyToAsync(unpacked);
        Sink.Train(unpacked.ToArray()); // BAD: unzipped

        using var text = new StringWriter();
        text.Write("{0}", Source.LoadPublicText());
        Sink.TrainText(text.ToString()); // OK
        await text.WriteLineAsync(Source.LoadPerformerText());
        Sink.TrainText(text.GetStringBuilder().ToString()); // BAD: string-writer
        var lines = new StringReader(Source.LoadPerformerText());
        while (lines.ReadLine() is { } line)
        {
            Sink.TrainText(line); // BAD: string-reader
        }

        Span<byte> buffer = new byte[4];
        new MemoryStream(Encoding.UTF8.GetBytes(Source.LoadPublicText())).ReadExactly(buffer);
        Sink.Train(buffer.ToArray()); // OK
        binary.Position = 0;
        binary.ReadExactly(buffer);
        Sink.Train(buffer.ToArray()); // BAD: read-into-span
    }
}
