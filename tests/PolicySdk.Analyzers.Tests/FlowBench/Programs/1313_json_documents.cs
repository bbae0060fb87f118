// json: Documents, nodes and writers instead of typed objects.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1313_Json_Documents
{
    public static void Run()
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(Source.LoadPerformer()));
        var text = document.RootElement.GetProperty("Text").GetString()!;
        Sink.TrainText(text); // BAD: element-string
        foreach (var property in document.RootElement.EnumerateObject())
        {
            Sink.TrainText(property.Value.GetRawText()); // BAD: raw-text
        }

        var node = new JsonObject { ["label"] = "open", ["words"] = Source.LoadPerformerText() };
        Sink.TrainText(node.ToJsonString()); // BAD: node-text
        Sink.TrainText((string)node["words"]!); // BAD: node-member
        Sink.TrainText(node["label"]!.GetValue<string>()); // OK: hard

        var open = JsonNode.Parse(JsonSerializer.Serialize(Source.LoadPublic()))!;
        Sink.TrainText(open["Text"]!.ToString()); // OK

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("words", Source.LoadPerformerText());
            writer.WriteEndObject();
        }

        Sink.TrainText(Encoding.UTF8.GetString(stream.ToArray())); // BAD: written-stream
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new { Name = "open", Clip = Source.LoadPublic() });
        Sink.Train(bytes); // OK
        Sink.Train(JsonSerializer.SerializeToElement(new { Name = "a", Words = text })); // BAD: anonymous-object
    }
}
