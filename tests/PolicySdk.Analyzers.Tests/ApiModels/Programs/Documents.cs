// JSON and XML: what is serialized, put together by hand and read back.
namespace FlowBench.Cases;

public static class Documents
{
    public static void Run(int n, bool flag)
    {
        var node = JsonSerializer.SerializeToNode(Source.LoadPerformer())!;
        Sink.TrainText(node["Text"]!.GetValue<string>()); // BAD: node
        var obj = new JsonObject
        {
            ["a"] = Source.LoadPerformerText(),
            ["b"] = Source.LoadPublicText()
        };
        Sink.TrainText(obj["a"]!.ToString()); // BAD: obj-a
        Sink.TrainText(obj["b"]!.ToString()); // OK: hard
        Sink.TrainText(obj.ToJsonString()); // BAD: obj-text
        using var doc = JsonDocument.Parse(JsonSerializer.Serialize(Source.LoadPerformer()));
        Sink.TrainText(doc.RootElement.GetProperty("Text").GetString()!); // BAD: element
        foreach (var e in doc.RootElement.EnumerateObject())
        {
            Sink.TrainText(e.Value.ToString()); // BAD: enumerate
        }

        var arr = new JsonArray
        {
            Source.LoadPublicText(),
            Source.LoadPerformerText()
        };
        Sink.Train(arr[1]!.ToString()); // BAD: array
        var bytes = JsonSerializer.SerializeToUtf8Bytes(Source.LoadPerformer());
        Sink.TrainClip(JsonSerializer.Deserialize<Clip>(bytes)!); // BAD: utf8
        var back = JsonSerializer.Deserialize<List<Clip>>(JsonSerializer.Serialize(Source.LoadPublicAsync().Result))!;
        Sink.TrainAll(back); // OK
        var copy = JsonSerializer.Deserialize<Clip>(JsonSerializer.Serialize(Source.LoadPerformer()))!;
        copy.Text = Source.LoadPublicText();
        Sink.TrainText(copy.Text); // OK
        Sink.TrainFloats(copy.Samples); // BAD: samples
        using var ms = new MemoryStream();
        using (var jw = new Utf8JsonWriter(ms))
        {
            jw.WriteStartObject();
            jw.WriteString("t", Source.LoadPerformerText());
            jw.WriteEndObject();
        }

        Sink.TrainText(Encoding.UTF8.GetString(ms.ToArray())); // BAD: writer
        var x = new XElement("clip", new XAttribute("id", Source.LoadPerformerText()));
        Sink.TrainText(x.Attribute("id")!.Value); // BAD: xml
        Sink.TrainText(x.ToString()); // BAD: xml-text
        Sink.TrainText(new XElement("a", Source.LoadPublicText()).Value); // OK
        var ser = new XmlSerializer(typeof(Clip));
        var sw = new StringWriter();
        ser.Serialize(sw, Source.LoadPerformer());
        Sink.TrainText(sw.ToString()); // BAD: xml-serializer
        Sink.TrainClip((Clip)ser.Deserialize(new StringReader(sw.ToString()))!); // BAD: xml-back
        var d = JsonSerializer.Deserialize<Dictionary<string, string>>(JsonSerializer.Serialize(new Dictionary<string, string> { ["k"] = Source.LoadPerformerText() }))!;
        Sink.TrainText(d["k"]); // BAD: dict
    }
}
