// json: Utf8JsonWriter into a buffer, Utf8JsonReader and JsonDocument out of it.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case957_Json_WriterAndReader
{
    private static byte[] Write(string name, string value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static string Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return reader.GetString()!;
            }
        }

        return "";
    }

    public static void Run()
    {
        var voice = Write("t", Source.LoadPerformerText());
        var bed = Write("t", Source.LoadPublicText());
        Sink.Train(voice); // BAD: written-bytes
        Sink.TrainText(Read(voice)); // BAD: read-token
        Sink.TrainText(Read(bed)); // OK

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var sample in Source.LoadPerformerSamples())
            {
                writer.WriteNumberValue(sample);
            }

            writer.WriteEndArray();
        }

        Sink.TrainText(Encoding.UTF8.GetString(buffer.WrittenSpan)); // BAD: buffer-writer

        using var document = JsonDocument.Parse(voice);
        Sink.TrainText(document.RootElement.GetProperty("t").GetString()!); // BAD: document-property
        foreach (var property in document.RootElement.EnumerateObject())
        {
            Sink.TrainText(property.Value.GetRawText()); // BAD: enumerated-property
        }

        using var open = JsonDocument.Parse(bed);
        if (open.RootElement.TryGetProperty("t", out var element))
        {
            Sink.TrainText(element.ToString()); // OK
        }
    }
}
