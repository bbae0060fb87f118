// json: Attributes and a converter decide what is written.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1661_Json_Contract
{
    internal sealed class Row
    {
        [JsonPropertyName("t")]
        public string Title { get; set; } = "";

        [JsonIgnore]
        public string Lyrics { get; set; } = "";

        [JsonInclude]
        internal List<string> Notes { get; set; } = [];
    }

    private sealed class CoverOnly : JsonConverter<Clip>
    {
        public override Clip Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
            => new(reader.GetString() ?? "", []);

        public override void Write(Utf8JsonWriter writer, Clip value, JsonSerializerOptions options)
            => writer.WriteStringValue("cover");
    }

    public static async Task RunAsync()
    {
        var row = new Row { Title = Source.LoadPublicText(), Lyrics = Source.LoadPerformerText() };
        Sink.TrainText(JsonSerializer.Serialize(row)); // OK: hard
        Sink.Train(row); // BAD: ignored-by-json-only
        row.Notes.Add(Source.LoadPerformerText());
        Sink.TrainText(JsonSerializer.Serialize(row)); // BAD: included-member
        Sink.TrainText(row.Title); // OK

        var covers = new JsonSerializerOptions { Converters = { new CoverOnly() } };
        Sink.TrainText(JsonSerializer.Serialize(Source.LoadPerformer(), covers)); // OK: hard

        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, new[] { Source.LoadPerformer() });
        stream.Position = 0;
        var clips = await JsonSerializer.DeserializeAsync<List<Clip>>(stream);
        Sink.TrainAll(clips!); // BAD: stream-round-trip
        Sink.Train(JsonSerializer.SerializeToUtf8Bytes(Source.LoadPublicText())); // OK
    }
}
