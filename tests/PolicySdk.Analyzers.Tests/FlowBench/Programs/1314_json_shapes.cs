// json: What a serialized type contains decides what its text contains.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1314_Json_Shapes
{
    private sealed class Card
    {
        public string Title { get; set; } = "card";

        [JsonIgnore]
        public Clip? Secret { get; set; }

        [JsonPropertyName("w")]
        public string Words { get; set; } = "";
    }

    private sealed record Row(string Name, IReadOnlyList<string> Lines);

    private sealed class Fixed : JsonConverter<Clip>
    {
        public override Clip Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            reader.Skip();
            return Source.LoadPublic();
        }

        public override void Write(Utf8JsonWriter writer, Clip value, JsonSerializerOptions options) =>
            writer.WriteStringValue("clip");
    }

    public static async Task Run()
    {
        var hidden = new Card { Secret = Source.LoadPerformer() };
        Sink.TrainText(JsonSerializer.Serialize(hidden)); // OK: hard
        Sink.Train(hidden); // BAD: object-itself
        var card = new Card { Words = Source.LoadPerformerText() };
        var copy = JsonSerializer.Deserialize<Card>(JsonSerializer.Serialize(card))!;
        Sink.TrainText(copy.Words); // BAD: renamed-member
        Sink.TrainText(copy.Title); // OK: hard

        var rows = new[] { new Row("a", ["x", Source.LoadPerformerText()]) };
        var read = JsonSerializer.Deserialize<Row[]>(JsonSerializer.Serialize(rows))!;
        Sink.Train(read[0].Lines); // BAD: record-list

        var options = new JsonSerializerOptions { Converters = { new Fixed() } };
        Sink.TrainText(JsonSerializer.Serialize(Source.LoadPerformer(), options)); // OK: hard

        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, Source.LoadPerformer());
        stream.Position = 0;
        var loaded = await JsonSerializer.DeserializeAsync<Clip>(stream);
        Sink.TrainClip(loaded!); // BAD: async-stream
        using var other = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Source.LoadPublic()));
        Sink.TrainClip(JsonSerializer.Deserialize<Clip>(other)!); // OK
    }
}
