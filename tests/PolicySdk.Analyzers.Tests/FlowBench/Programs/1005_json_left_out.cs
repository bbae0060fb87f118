// json: Members that are left out, always or not, and what else shows them.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1005_Json_LeftOut
{
    private class Card
    {
        public string Head { get; set; } = "";

        [JsonIgnore]
        public string Words { get; set; } = "";

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Note { get; set; }

        public Card? Behind { get; set; }
    }

    private sealed class ShownCard
    {
        [JsonIgnore]
        public string Words { get; set; } = "";

        public string Loud => Words.ToUpperInvariant();

        [JsonIgnore]
        public string Quiet => Words.ToLowerInvariant();
    }

    private sealed class HiddenCard
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.Always)]
        public string Words { get; set; } = "";

        [JsonIgnore]
        public string Quiet => Words.ToLowerInvariant();

        public int Count => 1;
    }

    private class Plain
    {
        [JsonIgnore]
        public virtual string Words { get; set; } = "";
    }

    private sealed class Spoken : Plain
    {
        public override string Words { get; set; } = "";
    }

    [JsonConverter(typeof(WholeConverter))]
    private sealed class Whole
    {
        [JsonIgnore]
        public string Words { get; set; } = "";
    }

    private sealed class WholeConverter : JsonConverter<Whole>
    {
        public override Whole Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new() { Words = reader.GetString()! };

        public override void Write(Utf8JsonWriter writer, Whole value, JsonSerializerOptions options) => writer.WriteStringValue(value.Words);
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);

    public static void Run()
    {
        var card = new Card { Head = Source.LoadPublicText(), Words = Source.LoadPerformerText() };
        Sink.TrainText(JsonSerializer.Serialize(card)); // OK: hard
        Sink.TrainText(Text(card)); // OK: hard
        Sink.Train(JsonSerializer.SerializeToUtf8Bytes(new[] { card })); // OK: hard
        Sink.Train(card); // BAD: held
        Sink.TrainText(JsonSerializer.Serialize(new Card { Behind = card })); // OK: hard
        Sink.TrainText(JsonSerializer.Serialize(new Card { Note = Source.LoadPerformerText() })); // BAD: written-unless-null
        Sink.TrainText(JsonSerializer.Serialize(new Card { Behind = new Card { Head = Source.LoadPerformerText() } })); // BAD: behind

        Sink.TrainText(JsonSerializer.Serialize(new ShownCard { Words = Source.LoadPerformerText() })); // BAD: shown-by-another
        Sink.TrainText(JsonSerializer.Serialize(new HiddenCard { Words = Source.LoadPerformerText() })); // OK: hard
        Sink.TrainText(JsonSerializer.Serialize(new Spoken { Words = Source.LoadPerformerText() })); // BAD: declared-anew
        Sink.TrainText(JsonSerializer.Serialize(new Whole { Words = Source.LoadPerformerText() })); // BAD: own-converter
        Sink.TrainText(JsonSerializer.Serialize(new Whole { Words = Source.LoadPublicText() })); // OK
    }
}
