// json: Nodes, documents, low-level writers and streams.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1573_Json_NodesAndWriters
{
    private sealed record Row(string Text, int Take);

    public static void Run()
    {
        var node = new JsonObject { ["text"] = Source.LoadPerformerText(), ["take"] = 3 };
        Sink.TrainText(node.ToJsonString()); // BAD: node-text
        Sink.TrainText(node["text"]!.GetValue<string>()); // BAD: node-value

        using var stream = new MemoryStream();
        JsonSerializer.Serialize(stream, new Row(Source.LoadPerformerText(), 1));
        stream.Position = 0;
        Sink.Train(JsonSerializer.Deserialize<Row>(stream)!); // BAD: through-stream

        using var document = JsonDocument.Parse(JsonSerializer.Serialize(new[] { Source.LoadPerformerText() }));
        foreach (var element in document.RootElement.EnumerateArray())
        {
            Sink.TrainText(element.GetString()!); // BAD: document-element
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("text", Source.LoadPublicText());
            writer.WriteEndObject();
        }

        Sink.TrainText(Encoding.UTF8.GetString(buffer.ToArray())); // OK
    }
}
