// json: Wrapped objects, ignored members, converters, byte forms and clones.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case533_Json_ShapesOptions
{
    private sealed class Envelope
    {
        public string Title { get; set; } = "title";

        [JsonIgnore]
        public Clip? Hidden { get; set; }

        public List<Clip> Clips { get; set; } = [];
    }

    private sealed class CutConverter : JsonConverter<Clip>
    {
        public override Clip Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!, []);

        public override void Write(Utf8JsonWriter writer, Clip value, JsonSerializerOptions options) => writer.WriteStringValue("cut");
    }

    private static T Copy<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value))!;

    public static void Run()
    {
        var envelope = new Envelope { Clips = { Source.LoadPerformer() } };
        var json = JsonSerializer.Serialize(envelope, new JsonSerializerOptions { WriteIndented = true });
        Sink.TrainText(json); // BAD: envelope
        Sink.TrainClip(JsonSerializer.Deserialize<Envelope>(json)!.Clips[0]); // BAD: inner-clip
        Sink.TrainText(JsonSerializer.Deserialize<Envelope>(json)!.Title); // OK: hard
        var hidden = new Envelope { Hidden = Source.LoadPerformer() };
        Sink.TrainText(JsonSerializer.Serialize(hidden)); // OK: hard
        Sink.TrainClip(Copy(Source.LoadPerformer())); // BAD: generic-copy
        Sink.TrainClip(Copy(Source.LoadPublic())); // OK
        var options = new JsonSerializerOptions { Converters = { new CutConverter() } };
        Sink.TrainText(JsonSerializer.Serialize(Source.LoadPerformer(), options)); // OK: hard
        var anonymous = JsonSerializer.Serialize(new { Text = Source.LoadPerformerText(), Take = 1 });
        Sink.TrainText(anonymous); // BAD: anonymous
        Sink.TrainText(JsonSerializer.Serialize(new { Source.LoadPublic().Text, Take = 1 })); // OK
        var map = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(anonymous)!;
        Sink.TrainText(map["Text"].GetString()!); // BAD: element-map
        object boxed = JsonSerializer.Deserialize("{}", typeof(Clip))!;
        Sink.Train(boxed); // OK
    }
}
