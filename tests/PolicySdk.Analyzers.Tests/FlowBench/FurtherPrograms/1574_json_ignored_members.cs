// json: Only the public part is serialized.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1574_Json_IgnoredMembers
{
    private sealed class Header
    {
        public string Name { get; set; } = "";

        public int Epochs { get; set; }
    }

    private sealed class Checkpoint
    {
        public Header Header { get; set; } = new();

        public Clip? Voice { get; set; }
    }

    public static void Run()
    {
        var checkpoint = new Checkpoint { Voice = Source.LoadPerformer() };
        checkpoint.Header.Name = Source.LoadPublicText();
        var head = JsonSerializer.Serialize(checkpoint.Header);
        Sink.TrainText(head); // OK
        Sink.TrainText(JsonSerializer.Serialize(checkpoint)); // BAD: whole-checkpoint
        Sink.Train(JsonSerializer.Deserialize<Header>(head)!); // OK

        var node = JsonNode.Parse(head)!;
        node["extra"] = JsonValue.Create(Source.LoadPublicText());
        Sink.TrainText(node.ToString()); // OK
        node["voice"] = JsonSerializer.SerializeToNode(checkpoint.Voice);
        Sink.TrainText(node["voice"]!["Text"]!.ToString()); // BAD: attached-node
        checkpoint.Voice = null;
        Sink.Train(checkpoint); // OK
    }
}
