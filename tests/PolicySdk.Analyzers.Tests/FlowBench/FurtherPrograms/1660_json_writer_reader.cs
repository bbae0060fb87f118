// json: Low-level writing and reading of JSON.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1660_Json_WriterReader
{
    private static byte[] Write(string words, float[] frames)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("words", words);
            writer.WriteStartArray("frames");
            foreach (var frame in frames)
            {
                writer.WriteNumberValue(frame);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static string ReadWords(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("words"))
            {
                reader.Read();
                return reader.GetString() ?? "";
            }
        }

        return "";
    }

    public static void Run()
    {
        var rights = Write(Source.LoadPerformerText(), []);
        Sink.TrainText(Encoding.UTF8.GetString(rights)); // BAD: written-bytes
        Sink.TrainText(ReadWords(rights)); // BAD: read-token
        Sink.Train(Write("x", Source.LoadPerformerSamples())); // BAD: written-numbers

        var open = Write(Source.LoadPublicText(), Source.LoadPublicSamples());
        Sink.TrainText(Encoding.UTF8.GetString(open)); // OK
        Sink.TrainText(ReadWords(open)); // OK
    }
}
