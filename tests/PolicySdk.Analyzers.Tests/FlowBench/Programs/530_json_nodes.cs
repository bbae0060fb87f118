// json: JsonNode, JsonObject and JsonArray.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case530_Json_Nodes
{
    public static void Run()
    {
        var node = new JsonObject
        {
            ["words"] = Source.LoadPerformerText(),
            ["title"] = "title",
        };
        Sink.TrainText(node.ToJsonString()); // BAD: object-text
        Sink.TrainText((string)node["words"]!); // BAD: node-cast
        Sink.TrainText(node["words"]!.GetValue<string>()); // BAD: get-value
        Sink.TrainText(node["title"]!.GetValue<string>()); // OK: hard

        var array = new JsonArray(1, 2);
        Sink.TrainText(array.ToJsonString()); // OK
        array.Add(JsonValue.Create(Source.LoadPerformerText()));
        Sink.Train(array); // BAD: array
        var parsed = JsonNode.Parse(JsonSerializer.Serialize(Source.LoadPerformer()))!;
        Sink.TrainText(parsed["Text"]!.ToString()); // BAD: parsed-node
        var clip = parsed.Deserialize<Clip>()!;
        Sink.TrainClip(clip); // BAD: node-deserialized
        var open = JsonNode.Parse("{\"a\":1}")!.AsObject();
        Sink.Train(open["a"]!.AsValue()); // OK
        open["b"] = Source.LoadPublicText();
        Sink.TrainText(open.ToString()); // OK
        open["c"] = JsonSerializer.SerializeToNode(Source.LoadPerformer());
        Sink.TrainText(open.ToString()); // BAD: added-node
    }
}
