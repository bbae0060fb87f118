// json: Serialization with options, contexts and type infos, and polymorphic types.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case744_Json_SourceGeneratedStyle
{
    [JsonDerivedType(typeof(Spoken), "spoken")]
    private abstract class Entry
    {
        public string Title { get; set; } = "";
    }

    private sealed class Spoken : Entry
    {
        public Clip? Clip { get; set; }

        [JsonIgnore]
        public string Secret { get; set; } = "";
    }

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static void Run()
    {
        Entry rights = new Spoken { Title = "t", Clip = Source.LoadPerformer() };
        var json = JsonSerializer.Serialize(rights, s_options);
        Sink.TrainText(json); // BAD: serialized
        var back = (Spoken)JsonSerializer.Deserialize<Entry>(json, s_options)!;
        Sink.TrainClip(back.Clip!); // BAD: polymorphic-back
        var info = (JsonTypeInfo<Clip>)s_options.GetTypeInfo(typeof(Clip));
        Sink.TrainText(JsonSerializer.Serialize(Source.LoadPerformer(), info)); // BAD: type-info
        Sink.TrainClip(JsonSerializer.Deserialize(JsonSerializer.Serialize(Source.LoadPublic(), info), info)!); // OK
        Entry hidden = new Spoken { Title = "t", Secret = Source.LoadPerformerText() };
        Sink.TrainText(JsonSerializer.Serialize((Spoken)hidden)); // OK: hard
        Entry open = new Spoken { Clip = Source.LoadPublic() };
        Sink.TrainText(JsonSerializer.Serialize(open)); // OK
    }
}
