// json: JsonDocument, Utf8JsonWriter, readers and streams.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case531_Json_DocumentWriter
{
    public static async Task Run()
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(Source.LoadPerformer()));
        Sink.TrainText(document.RootElement.GetProperty("Text").GetString()!); // BAD: element-string
        foreach (var sample in document.RootElement.GetProperty("Samples").EnumerateArray())
        {
            Sink.Train(sample.GetSingle()); // BAD: enumerated
        }

        foreach (var member in document.RootElement.EnumerateObject())
        {
            Sink.TrainText(member.Value.GetRawText()); // BAD: raw-text
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("words", Source.LoadPerformerText());
            writer.WriteEndObject();
        }

        Sink.TrainText(Encoding.UTF8.GetString(stream.ToArray())); // BAD: writer
        using var open = new MemoryStream();
        await JsonSerializer.SerializeAsync(open, Source.LoadPublic());
        open.Position = 0;
        Sink.TrainClip((await JsonSerializer.DeserializeAsync<Clip>(open))!); // OK
        using var rights = new MemoryStream();
        await JsonSerializer.SerializeAsync(rights, Source.LoadPerformer());
        rights.Position = 0;
        Sink.TrainClip((await JsonSerializer.DeserializeAsync<Clip>(rights))!); // BAD: stream-round-trip
        Sink.Train(DateTime.UnixEpoch.Year); // OK
        using var plain = JsonDocument.Parse("{\"title\":\"t\"}");
        Sink.TrainText(plain.RootElement.GetProperty("title").GetString()!); // OK
    }
}
