// json: Text round trips by lines, CSV, readers and base64.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case534_Json_ReaderLines
{
    private static string ToCsv(IEnumerable<Clip> clips) => string.Join('\n', clips.Select(c => $"{c.Id};{c.Text}"));

    private static IEnumerable<Clip> FromCsv(string csv)
    {
        using var reader = new StringReader(csv);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(';');
            yield return new Clip { Id = parts[0], Text = parts[1] };
        }
    }

    public static void Run()
    {
        Sink.TrainAll(FromCsv(ToCsv(Source.LoadPerformers()))); // BAD: csv-round-trip
        Sink.TrainAll(FromCsv(ToCsv(Source.LoadPublics()))); // OK
        var bytes = JsonSerializer.SerializeToUtf8Bytes(Source.LoadPerformer());
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                Sink.TrainText(reader.GetString()!); // BAD: utf8-reader
            }
        }

        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Source.LoadPerformerText());
            writer.Write(3);
        }

        stream.Position = 0;
        using var back = new BinaryReader(stream);
        Sink.TrainText(back.ReadString()); // BAD: binary-round-trip
        using var plain = new MemoryStream();
        using var text = new StreamWriter(plain);
        text.WriteLine(Source.LoadPublicText());
        text.Flush();
        Sink.Train(plain.ToArray()); // OK
        text.WriteLine(Source.LoadPerformerText());
        text.Flush();
        Sink.Train(plain.ToArray()); // BAD: stream-writer
    }
}
