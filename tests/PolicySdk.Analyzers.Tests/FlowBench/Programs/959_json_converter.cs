// json: A custom converter decides what is written and read.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case959_Json_Converter
{
    private sealed class ClipText : JsonConverter<Clip>
    {
        public override Clip Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString()!, []);

        public override void Write(Utf8JsonWriter writer, Clip value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text);
    }

    private sealed class Note
    {
        public string Head { get; set; } = "";

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; set; }
    }

    public static void Run()
    {
        var options = new JsonSerializerOptions { Converters = { new ClipText() } };
        var json = JsonSerializer.Serialize(Source.LoadPerformer(), options);
        Sink.TrainText(json); // BAD: converted
        Sink.TrainClip(JsonSerializer.Deserialize<Clip>(json, options)!); // BAD: converted-back
        Sink.TrainText(JsonSerializer.Serialize(Source.LoadPublic(), options)); // OK

        var note = JsonSerializer.Deserialize<Note>("{\"Head\":\"h\",\"x\":\"" + Source.LoadPerformerText() + "\"}")!;
        Sink.TrainText(note.More!["x"].GetString()!); // BAD: extension-data

        var typed = (Dictionary<string, string>)JsonSerializer.Deserialize(
            $$"""{ "a": "{{Source.LoadPerformerText()}}" }""", typeof(Dictionary<string, string>))!;
        Sink.TrainText(typed["a"]); // BAD: runtime-type
        var plain = JsonSerializer.Deserialize<Dictionary<string, string>>("""{ "a": "b" }""")!;
        Sink.TrainText(plain["a"]); // OK
    }
}
