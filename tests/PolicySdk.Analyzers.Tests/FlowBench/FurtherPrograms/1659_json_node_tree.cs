// json: JSON object models are built, edited and read.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1659_Json_NodeTree
{
    public static void Run()
    {
        var entry = new JsonObject
        {
            ["label"] = "take 4",
            ["words"] = Source.LoadPerformerText(),
            ["open"] = new JsonArray(Source.LoadPublicText(), "b"),
        };
        Sink.TrainText(entry.ToJsonString()); // BAD: node-to-text
        Sink.TrainText(entry["words"]!.GetValue<string>()); // BAD: node-member
        if (entry.TryGetPropertyValue("words", out var found))
        {
            Sink.TrainText(found!.ToString()); // BAD: try-get-property
        }
        
        Sink.TrainText((string)entry["label"]!); // OK: hard
        Sink.TrainText(entry["open"]![0]!.ToString()); // OK: hard

        var parsed = JsonNode.Parse(entry.ToJsonString())!.AsObject();
        Sink.TrainText(parsed["words"]!.ToString()); // BAD: parsed-back

        using var document = JsonDocument.Parse(JsonSerializer.Serialize(new { text = Source.LoadPerformerText() }));
        Sink.TrainText(document.RootElement.GetProperty("text").GetString()!); // BAD: document-element
        foreach (var property in document.RootElement.EnumerateObject())
        {
            Sink.TrainText(property.Value.GetRawText()); // BAD: enumerated-value
        }

        var open = new JsonObject { ["words"] = Source.LoadPublicText() };
        Sink.TrainText(open.ToJsonString()); // OK
        Sink.TrainText(open["words"]!.DeepClone().ToString()); // OK
    }
}
