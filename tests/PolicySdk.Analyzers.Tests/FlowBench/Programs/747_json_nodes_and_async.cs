// json: JsonNode trees that are merged, cloned and written; async serialization.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case747_Json_NodesAndAsync
{
    public static async Task Run()
    {
        JsonNode rights = JsonSerializer.SerializeToNode(Source.LoadPerformer())!;
        var open = new JsonObject { ["title"] = "t", ["takes"] = new JsonArray(1, 2) };
        Sink.TrainText(open.ToJsonString()); // OK
        Sink.TrainText(open["takes"]![0]!.ToString()); // OK
        open["clip"] = rights.DeepClone();
        Sink.TrainText(open["clip"]!["Text"]!.GetValue<string>()); // BAD: cloned-node
        Sink.TrainText(open["title"]!.GetValue<string>()); // OK: hard
        foreach (var (name, node) in open)
        {
            Sink.TrainText(name); // OK: hard
            Sink.Train(node!); // BAD: any-node
        }

        var list = new JsonArray();
        list.Add(Source.LoadPublicText());
        Sink.Train(list); // OK
        list.Insert(0, Source.LoadPerformerText());
        Sink.TrainText((string)list[0]!); // BAD: inserted
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, Source.LoadPerformer());
        stream.Position = 0;
        Sink.TrainClip((await JsonSerializer.DeserializeAsync<Clip>(stream))!); // BAD: async-round-trip
        using var clean = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Source.LoadPublic()));
        await foreach (var clip in JsonSerializer.DeserializeAsyncEnumerable<Clip>(clean))
        {
            Sink.TrainClip(clip!); // OK
        }
    }
}
