// json: JsonNode trees that are built, changed and read.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case956_Json_DomNodes
{
    public static void Run()
    {
        var node = new JsonObject
        {
            ["voice"] = Source.LoadPerformerText(),
            ["label"] = "take",
            ["frames"] = new JsonArray(1, 2, 3),
        };
        Sink.TrainText(node.ToJsonString()); // BAD: object-text
        Sink.TrainText(node["voice"]!.GetValue<string>()); // BAD: property-value
        Sink.TrainText((string)node["label"]!); // OK: hard

        var parsed = JsonNode.Parse(JsonSerializer.Serialize(Source.LoadPerformer()))!;
        Sink.TrainText(parsed["Text"]!.ToString()); // BAD: parsed
        foreach (var (name, value) in parsed.AsObject())
        {
            Sink.Train(value!.DeepClone()); // BAD: property-enumeration
        }

        var array = new JsonArray();
        array.Add(Source.LoadPublicText());
        Sink.TrainText(array.ToJsonString()); // OK
        array.Add(JsonValue.Create(Source.LoadPerformerText()));
        Sink.TrainText(array[1]!.GetValue<string>()); // BAD: array-item

        var open = JsonSerializer.SerializeToNode(Source.LoadPublic())!.AsObject();
        Sink.TrainClip(open.Deserialize<Clip>()!); // OK
        open["Text"] = Source.LoadPerformerText();
        Sink.TrainClip(open.Deserialize<Clip>()!); // BAD: changed-node
    }
}
