// json: Options, attributes, streams and ignored members.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case958_Json_OptionsAndStreams
{
    private sealed class Entry
    {
        [JsonPropertyName("cap")]
        public string Caption { get; set; } = "";

        [JsonIgnore]
        public string Words { get; set; } = "";
    }

    private sealed record Wrapper<T>(string Kind, T Body);

    public static async Task Run()
    {
        var options = new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, Source.LoadPerformer(), options);
        stream.Position = 0;
        var back = await JsonSerializer.DeserializeAsync<Clip>(stream, options);
        Sink.TrainClip(back!); // BAD: through-stream

        var bytes = JsonSerializer.SerializeToUtf8Bytes(new Wrapper<Clip>("k", Source.LoadPerformer()));
        Sink.Train(JsonSerializer.Deserialize<Wrapper<Clip>>(bytes)!.Body); // BAD: wrapped-body

        var element = JsonSerializer.SerializeToElement(Source.LoadPerformerSamples());
        Sink.TrainFloats(element.Deserialize<float[]>()!); // BAD: element
        Sink.Train(element[0].GetSingle()); // BAD: element-item

        var entry = new Entry { Caption = Source.LoadPerformerText(), Words = "w" };
        Sink.TrainText(JsonSerializer.Serialize(entry, options)); // BAD: named-property
        var open = new Entry { Caption = Source.LoadPublicText() };
        Sink.TrainText(JsonSerializer.Serialize(open)); // OK
        Sink.TrainText(JsonSerializer.Serialize(new Entry { Caption = "c", Words = Source.LoadPerformerText() })); // OK: hard

        using var clean = new MemoryStream();
        JsonSerializer.Serialize(clean, Source.LoadPublic());
        clean.Seek(0, SeekOrigin.Begin);
        await foreach (var item in JsonSerializer.DeserializeAsyncEnumerable<Clip>(clean))
        {
            Sink.TrainClip(item!); // OK
        }
    }
}
