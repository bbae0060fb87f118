// json: JsonDocument, elements, arrays and properties walked by hand.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case745_Json_DocumentWalk
{
    private static IEnumerable<string> Strings(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                yield return element.GetString()!;
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    foreach (var s in Strings(item))
                    {
                        yield return s;
                    }
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    foreach (var s in Strings(property.Value))
                    {
                        yield return s;
                    }
                }

                break;
        }
    }

    public static void Run()
    {
        using var rights = JsonDocument.Parse(JsonSerializer.Serialize(new { Clips = new[] { Source.LoadPerformer() } }));
        using var open = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(Source.LoadPublics()));
        Sink.Train(Strings(rights.RootElement)); // BAD: walked
        Sink.Train(Strings(open.RootElement).ToList()); // OK
        Sink.TrainText(rights.RootElement.GetProperty("Clips")[0].GetProperty("Text").GetString()!); // BAD: property-chain
        Sink.TrainText(rights.RootElement.GetRawText()); // BAD: raw-text
        Sink.TrainClip(rights.RootElement.GetProperty("Clips")[0].Deserialize<Clip>()!); // BAD: element-deserialized
        Sink.Train(rights.RootElement.GetProperty("Clips").GetArrayLength()); // DERIVED: array-length
        if (open.RootElement[0].TryGetProperty("Text", out var text))
        {
            Sink.TrainText(text.ToString()); // OK
        }

        var bytes = Encoding.UTF8.GetBytes(rights.RootElement.Clone().ToString());
        Sink.Train(bytes); // BAD: cloned
    }
}
