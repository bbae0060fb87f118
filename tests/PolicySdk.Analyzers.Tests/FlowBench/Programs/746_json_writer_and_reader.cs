// json: Utf8JsonWriter into a stream and a buffer, Utf8JsonReader and converters.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case746_Json_WriterAndReader
{
    private sealed class ClipConverter(bool full) : JsonConverter<Clip>
    {
        public override Clip Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!, []);

        public override void Write(Utf8JsonWriter writer, Clip value, JsonSerializerOptions options)
            => writer.WriteStringValue(full ? value.Text : "clip");
    }

    public static void Run()
    {
        var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("text", Source.LoadPerformerText());
            writer.WriteNumber("take", 3);
            writer.WriteEndObject();
        }

        Sink.TrainText(Encoding.UTF8.GetString(stream.ToArray())); // BAD: written
        var reader = new Utf8JsonReader(stream.ToArray());
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                Sink.TrainText(reader.GetString()!); // BAD: token
            }
        }

        var buffer = new ArrayBufferWriter<byte>();
        using var open = new Utf8JsonWriter(buffer);
        open.WriteStringValue(Source.LoadPublicText());
        open.Flush();
        Sink.Train(buffer.WrittenMemory.ToArray()); // OK
        var options = new JsonSerializerOptions { Converters = { new ClipConverter(true) } };
        Sink.TrainText(JsonSerializer.Serialize(Source.LoadPerformer(), options)); // BAD: converter
        Sink.TrainText(JsonSerializer.Serialize(Source.LoadPublic(), options)); // OK
        using var doc = new StreamReader(new MemoryStream(stream.ToArray()));
        Sink.TrainText(doc.ReadToEnd()); // BAD: stream-reader
    }
}
